package govbus.catalog.notice;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.casework.CasePage;
import govbus.catalog.casework.Parties;
import govbus.catalog.casework.Party;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices over HTTP: a department reads its own, the platform's people all. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeApi {
    private final NoticeStore store;
    private final Parties parties;

    NoticeApi(NoticeStore store, Parties parties) {
        this.store = store;
        this.parties = parties;
    }

    /** A page of notices. */
    record NoticePage(long total, int page, int size, List<Notice> items) {}

    @GetMapping
    NoticePage list(
            @RequestParam(defaultValue = "false") boolean unread, CasePage.Paging paging, HttpServletRequest request) {
        Party party = parties.of(request);
        String department = party.reader() ? null : party.department() == null ? "" : party.department();
        return new NoticePage(
                store.count(department, unread),
                paging.page(),
                paging.size(),
                store.list(department, unread, paging.offset(), paging.size()));
    }

    /** Only the department itself says that it has read. */
    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id, HttpServletRequest request) {
        Party party = parties.of(request);
        if (party.department() == null || !store.read(id, party.department(), party.name())) {
            throw new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该通知 / no such notice");
        }
    }
}
