package govbus.catalog.lifecycle;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CaseView;
import govbus.catalog.casework.CaseViews;
import govbus.catalog.casework.IfMatch;
import govbus.catalog.casework.Parties;
import govbus.catalog.casework.Party;
import govbus.catalog.manifest.ManifestReader;
import govbus.catalog.manifest.Reading;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The life of an entry over HTTP; the entity tag grows with the entry and with each act on it. */
@RestController
@RequestMapping("/api/v1/resources/{department}/{name}")
class LifeCycleApi {
    private final EntryDesk desk;
    private final CaseViews views;
    private final Parties parties;
    private final ManifestReader reader;

    LifeCycleApi(EntryDesk desk, CaseViews views, Parties parties, ManifestReader reader) {
        this.desk = desk;
        this.views = views;
        this.parties = parties;
        this.reader = reader;
    }

    @GetMapping("/life")
    ResponseEntity<CaseView> life(
            @PathVariable String department, @PathVariable String name, HttpServletRequest request) {
        Party party = parties.of(request);
        CaseFile life = desk.life(department + "/" + name, party.name());
        if (party.reader() || party.actsFor(department)) {
            return answer(life, party);
        }
        if (LifeCycleTable.state(life.state()).unpublished()) {
            throw new Refusal(RefusalCode.RESOURCE_UNKNOWN, department + "/" + name);
        }
        // what is being drafted is the department's own until it is published
        return answer(life.with(life.document().deepCopy().without("draft")), party);
    }

    @PostMapping("/moves")
    ResponseEntity<CaseView> move(
            @PathVariable String department,
            @PathVariable String name,
            @RequestBody Asked asked,
            HttpServletRequest request) {
        Party party = parties.of(request);
        String resource = department + "/" + name;
        return answer(desk.move(resource, asked, party, IfMatch.version(request)), party);
    }

    @PutMapping("/draft")
    ResponseEntity<CaseView> draft(
            @PathVariable String department,
            @PathVariable String name,
            @RequestBody byte[] body,
            HttpServletRequest request) {
        Party party = parties.of(request);
        String resource = department + "/" + name;
        if (!party.actsFor(department)) {
            throw Party.notAllowed("部门只能编制自己的目录 / a department drafts its own entries");
        }
        Reading reading = reader.read("request", new String(body, StandardCharsets.UTF_8));
        if (!reading.problems().isEmpty()) {
            throw new Refusal(
                    RefusalCode.MANIFEST_INVALID,
                    reading.problems().size() + " mistakes, nothing was changed",
                    Map.of("errors", reading.problems()));
        }
        boolean right = reading.manifests().size() == 1
                && reading.manifests().get(0).kind().equals("Resource")
                && reading.manifests().get(0).name().equals(resource);
        if (!right) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, "需要且仅需要清单 / exactly the manifest of Resource " + resource);
        }
        return answer(desk.draft(reading.manifests().get(0), party, IfMatch.version(request)), party);
    }

    private ResponseEntity<CaseView> answer(CaseFile file, Party party) {
        int tag = desk.version(file);
        return ResponseEntity.ok()
                .eTag("\"" + tag + "\"")
                .body(views.full(file.tagged(tag), LifeCycleTable.TABLE, party));
    }
}
