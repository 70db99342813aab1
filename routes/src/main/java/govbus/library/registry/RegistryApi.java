package govbus.library.registry;

import govbus.catalog.Library;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.library.reading.Problems;
import govbus.library.reading.Sights;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The Data API of GovStack Digital Registries 1.3.0; a registry is a base library, a record's fields are its facts. */
@RestController
@RequestMapping("/api/govstack/registries/v1/data")
class RegistryApi {

    private static final String VERSION = "1(\\.\\d{1,4}){0,2}";

    private final Sights sights;
    private final ReadDesk reading;
    private final WriteDesk writing;
    private final UsageDesk usage;

    RegistryApi(Sights sights, ReadDesk reading, WriteDesk writing, UsageDesk usage) {
        this.sights = sights;
        this.reading = reading;
        this.writing = writing;
        this.usage = usage;
    }

    @PostMapping("/{registry}/{version}/read")
    ResponseEntity<Object> read(
            @PathVariable String registry,
            @PathVariable String version,
            @RequestBody Content body,
            HttpServletRequest request) {
        Library library = library(registry, version);
        Content.Part query = needed("/query", body.query());
        return reading.read(library, query, Caller.of(request, library, sights))
                .<ResponseEntity<Object>>map(record -> ResponseEntity.ok(new Content.One(record)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(Content.Nothing.FOUND));
    }

    @PostMapping("/{registry}/{version}/exists")
    Content.Existence exists(
            @PathVariable String registry,
            @PathVariable String version,
            @RequestBody Content body,
            HttpServletRequest request) {
        Library library = library(registry, version);
        boolean exists = reading.exists(library, needed("/query", body.query()), Caller.of(request, library, sights));
        return new Content.Existence(new Content.Existence.Answer(
                exists, exists ? "Object found from database" : "Object not found from database"));
    }

    @GetMapping("/{registry}/{version}/{id}/readValue/{field}.{ext}")
    Content.Value readValue(
            @PathVariable String registry,
            @PathVariable String version,
            @PathVariable String id,
            @PathVariable String field,
            @PathVariable String ext,
            HttpServletRequest request) {
        Library library = library(registry, version);
        if (!ext.equals("json")) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "仅支持 json / only json");
        }
        Optional<Map<String, Object>> record =
                reading.read(library, new Content.Part(Map.of(Content.ID, id)), Caller.of(request, library, sights));
        return record.filter(one -> one.containsKey(field))
                .map(one -> new Content.Value(one.get(field)))
                .orElseThrow(() -> new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该值 / no such value"));
    }

    @PostMapping("/{registry}/{version}/create")
    Content.One create(
            @PathVariable String registry,
            @PathVariable String version,
            @RequestBody Content body,
            HttpServletRequest request) {
        Library library = library(registry, version);
        Content.Part write = needed("/write", body.write());
        writing.write(library, Content.id(write), Content.facts(write), Caller.of(request, library, sights));
        return new Content.One(write.content());
    }

    @PutMapping("/{registry}/{version}/update")
    void update(
            @PathVariable String registry,
            @PathVariable String version,
            @RequestBody Content body,
            HttpServletRequest request) {
        Library library = library(registry, version);
        Caller caller = Caller.of(request, library, sights);
        String id = Content.id(needed("/query", body.query()));
        writing.write(library, id, Content.facts(needed("/write", body.write())), caller);
    }

    @PutMapping("/{registry}/{version}/updateEntries")
    void updateEntries(
            @PathVariable String registry,
            @PathVariable String version,
            @RequestBody Content body,
            HttpServletRequest request) {
        Library library = library(registry, version);
        Caller caller = Caller.of(request, library, sights);
        Map<String, String> facts = Content.facts(needed("/write", body.write()));
        String id = Content.id(needed("/query", body.query()));
        if (id != null) {
            writing.write(library, id, facts, caller);
            return;
        }
        Found found = reading.search(library, Content.facts(body.query()), 0, RegistryList.MOST, caller);
        if (found.total() > RegistryList.MOST) {
            throw new Refusal(
                    RefusalCode.QUERY_INVALID, "一次最多更新 100 条 / at most " + RegistryList.MOST + " records at once");
        }
        found.records()
                .forEach(record -> writing.write(library, record.get(Content.ID).toString(), facts, caller));
    }

    @PostMapping("/{registry}/{version}/updateOrCreate")
    Content.One updateOrCreate(
            @PathVariable String registry,
            @PathVariable String version,
            @RequestBody Content body,
            HttpServletRequest request) {
        Library library = library(registry, version);
        Content.Part write = needed("/write", body.write());
        String id = Content.id(body.query()) == null ? Content.id(write) : Content.id(body.query());
        writing.write(library, id, Content.facts(write), Caller.of(request, library, sights));
        return new Content.One(write.content());
    }

    @DeleteMapping("/{registry}/{version}/{id}/delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String registry,
            @PathVariable String version,
            @PathVariable String id,
            HttpServletRequest request) {
        Library library = library(registry, version);
        writing.delete(library, id, Caller.of(request, library, sights));
    }

    @GetMapping("/myPersonalDataUsage")
    List<UsageDesk.Usage> usage(
            @RequestParam String userId, @RequestParam String databaseId, HttpServletRequest request) {
        return usage.of(sights.library(databaseId), userId, Caller.named(request));
    }

    private Library library(String registry, String version) {
        if (!version.matches(VERSION)) {
            throw new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该版本 / no such version: 1.0");
        }
        return sights.library(registry);
    }

    private static Content.Part needed(String pointer, Content.Part part) {
        Problems problems = new Problems();
        if (part == null || part.content() == null) {
            problems.add(pointer + "/content", "required", "an object");
        }
        problems.refuse(RefusalCode.QUERY_INVALID, "缺少内容 / content is missing");
        return part;
    }
}
