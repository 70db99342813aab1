package govbus.catalog.request;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CasePage;
import govbus.catalog.casework.CaseRights;
import govbus.catalog.casework.CaseStore;
import govbus.catalog.casework.CaseView;
import govbus.catalog.casework.CaseViews;
import govbus.catalog.casework.IfMatch;
import govbus.catalog.casework.Parties;
import govbus.catalog.casework.Party;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Use requests over HTTP. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestApi {
    private final RequestDesk desk;
    private final CaseStore store;
    private final CaseViews views;
    private final Parties parties;

    RequestApi(RequestDesk desk, CaseStore store, CaseViews views, Parties parties) {
        this.desk = desk;
        this.store = store;
        this.views = views;
        this.parties = parties;
    }

    @PostMapping
    ResponseEntity<CaseView> open(@RequestBody RequestForm form, HttpServletRequest request) {
        Party party = parties.of(request);
        CaseFile file = desk.open(form, party);
        return ResponseEntity.created(URI.create("/api/v1/requests/" + file.number()))
                .eTag(tag(file))
                .body(views.full(file, RequestTable.TABLE, party));
    }

    @GetMapping
    CasePage list(
            @RequestParam(required = false) String role,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String resource,
            CasePage.Paging paging,
            HttpServletRequest request) {
        Party party = parties.of(request);
        String states = Roles.states(role, state);
        String department = party.reader() ? null : party.department() == null ? "" : party.department();
        CaseStore.Filter filter = new CaseStore.Filter("request", null, states, department, blank(resource));
        return new CasePage(
                store.count(filter),
                paging.page(),
                paging.size(),
                views.list(store.list(filter, paging.offset(), paging.size()), RequestTable.TABLE, party));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @GetMapping("/{number}")
    ResponseEntity<CaseView> get(@PathVariable String number, HttpServletRequest request) {
        Party party = parties.of(request);
        return answer(seen(number, party), party);
    }

    @PutMapping("/{number}")
    ResponseEntity<CaseView> rewrite(
            @PathVariable String number, @RequestBody RequestForm form, HttpServletRequest request) {
        Party party = parties.of(request);
        seen(number, party);
        return answer(desk.rewrite(number, form, party, IfMatch.version(request)), party);
    }

    @PostMapping("/{number}/moves")
    ResponseEntity<CaseView> move(@PathVariable String number, @RequestBody Asked asked, HttpServletRequest request) {
        Party party = parties.of(request);
        seen(number, party);
        return answer(desk.move(number, asked, party, IfMatch.version(request)), party);
    }

    private CaseFile seen(String number, Party party) {
        return store.find(number)
                .filter(file -> file.kind().equals("request") && CaseRights.sees(party, file))
                .orElseThrow(() -> new Refusal(RefusalCode.CASE_UNKNOWN, number));
    }

    private ResponseEntity<CaseView> answer(CaseFile file, Party party) {
        return ResponseEntity.ok().eTag(tag(file)).body(views.full(file, RequestTable.TABLE, party));
    }

    private static String tag(CaseFile file) {
        return "\"" + file.version() + "\"";
    }
}
