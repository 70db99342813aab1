package govbus.catalog.dispute;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseDesk;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CasePage;
import govbus.catalog.casework.CaseRights;
import govbus.catalog.casework.CaseStore;
import govbus.catalog.casework.CaseView;
import govbus.catalog.casework.CaseViews;
import govbus.catalog.casework.IfMatch;
import govbus.catalog.casework.Parties;
import govbus.catalog.casework.Party;
import govbus.catalog.casework.Procedures;
import govbus.catalog.casework.StateTable;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Verifications (校核), disputes (异议) and demands (供需对接) over HTTP; collection forms (采集表) are read and moved here too. */
@RestController
@RequestMapping("/api/v1/{plural:verifications|disputes|demands|collections}")
class ComplaintApi {
    private final ComplaintDesk desk;
    private final CaseDesk cases;
    private final CaseStore store;
    private final CaseViews views;
    private final Procedures procedures;
    private final Parties parties;

    ComplaintApi(
            ComplaintDesk desk,
            CaseDesk cases,
            CaseStore store,
            CaseViews views,
            Procedures procedures,
            Parties parties) {
        this.desk = desk;
        this.cases = cases;
        this.store = store;
        this.views = views;
        this.procedures = procedures;
        this.parties = parties;
    }

    private static String kind(String plural) {
        return plural.substring(0, plural.length() - 1);
    }

    @PostMapping
    ResponseEntity<CaseView> open(
            @PathVariable String plural, @RequestBody ComplaintForm form, HttpServletRequest request) {
        Party party = parties.of(request);
        CaseFile file = desk.open(kind(plural), form, party);
        return ResponseEntity.created(URI.create("/api/v1/" + plural + "/" + file.number()))
                .eTag("\"" + file.version() + "\"")
                .body(views.full(file, table(plural), party));
    }

    @GetMapping
    CasePage list(
            @PathVariable String plural,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String resource,
            CasePage.Paging paging,
            HttpServletRequest request) {
        Party party = parties.of(request);
        String department = party.reader() ? null : party.department() == null ? "" : party.department();
        CaseStore.Filter filter = new CaseStore.Filter(kind(plural), null, blank(state), department, blank(resource));
        return new CasePage(
                store.count(filter),
                paging.page(),
                paging.size(),
                views.list(store.list(filter, paging.offset(), paging.size()), table(plural), party));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @GetMapping("/{number}")
    ResponseEntity<CaseView> get(@PathVariable String plural, @PathVariable String number, HttpServletRequest request) {
        Party party = parties.of(request);
        return answer(plural, seen(plural, number, party), party);
    }

    @PostMapping("/{number}/moves")
    ResponseEntity<CaseView> move(
            @PathVariable String plural,
            @PathVariable String number,
            @RequestBody Asked asked,
            HttpServletRequest request) {
        Party party = parties.of(request);
        seen(plural, number, party);
        CaseFile moved = cases.move(procedures.of(kind(plural)), number, asked, party, IfMatch.version(request));
        return answer(plural, moved, party);
    }

    private CaseFile seen(String plural, String number, Party party) {
        return store.find(number)
                .filter(file -> file.kind().equals(kind(plural)) && CaseRights.sees(party, file))
                .orElseThrow(() -> new Refusal(RefusalCode.CASE_UNKNOWN, number));
    }

    private ResponseEntity<CaseView> answer(String plural, CaseFile file, Party party) {
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(views.full(file, table(plural), party));
    }

    private StateTable table(String plural) {
        return procedures.of(kind(plural)).table();
    }
}
