package govbus.ledger;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger's lines, the newest first, for those who leaf through it. */
@RestController
class EntryApi {

    /** Counting on would take longer than leafing so far. */
    private static final int MOST_COUNTED = 10_000;

    private static final String WHERE =
            " from ledger.entry where (?::text is null or hop = ?) and (?::text is null or resource = ?)";

    private final JdbcClient jdbc;
    private final LedgerReaders readers;
    private final RequestNumbers requests;

    EntryApi(JdbcClient jdbc, LedgerReaders readers, RequestNumbers requests) {
        this.requests = requests;
        this.jdbc = jdbc;
        this.readers = readers;
    }

    /** @param total lines there are, counted up to ten thousand */
    record Entries(long total, List<HopView> items) {}

    @GetMapping("/api/v1/ledger/entries")
    Entries entries(
            @RequestParam(name = "kind", required = false) String kind,
            @RequestParam(required = false) String hop,
            @RequestParam(required = false) String resource,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request) {
        readers.mayRead(resource, request);
        if (page < 1 || size < 1 || size > 200 || (long) page * size > MOST_COUNTED) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "page >= 1, size 1..200, page * size <= " + MOST_COUNTED);
        }
        String wanted = hop == null ? kind : hop;
        long total = jdbc.sql("select count(*) from (select 1" + WHERE + " limit " + MOST_COUNTED + ") counted")
                .params(wanted, wanted, resource, resource)
                .query(Long.class)
                .single();
        List<HopView> items = jdbc.sql("select *, null::int[] as found" + WHERE + " order by id desc limit ? offset ?")
                .params(wanted, wanted, resource, resource, size, (long) (page - 1) * size)
                .query((rs, row) -> view(Line.of(rs, row)))
                .list();
        return new Entries(total, requests.beside(items));
    }

    private static HopView view(Line line) {
        return HopView.of(
                line.entry().hop(), line.at(), line.entry(), line.entry().way().origin(), null);
    }
}
