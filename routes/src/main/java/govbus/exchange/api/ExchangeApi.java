package govbus.exchange.api;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What flows now, and how much it has been. */
@RestController
class ExchangeApi {

    private static final int STEP = 10;

    private final Catalog catalog;
    private final ExchangeList list;
    private final JdbcClient jdbc;

    ExchangeApi(Catalog catalog, ExchangeList list, JdbcClient jdbc) {
        this.catalog = catalog;
        this.list = list;
        this.jdbc = jdbc;
    }

    record Totals(
            long acceptedToday,
            long deliveredToday,
            long quarantinedOpen,
            long parked,
            long backlog,
            double acceptedPerSecond,
            double deliveredPerSecond) {}

    record Exchanges(Instant at, List<ExchangeView> items, Totals totals) {}

    record Point(Instant at, long accepted, long delivered, long quarantined) {}

    record Series(int step, Instant from, List<Point> points) {}

    @GetMapping("/api/v1/exchanges")
    Exchanges exchanges(HttpServletRequest request) {
        String own =
                request.isUserInRole("department") ? request.getUserPrincipal().getName() : null;
        List<ExchangeView> items = list.of(catalog.current()).stream()
                .filter(view -> own == null || own.equals(view.from()) || own.equals(view.to()))
                .toList();
        return new Exchanges(Instant.now(), items, totals(items));
    }

    private static Totals totals(List<ExchangeView> items) {
        List<ExchangeView> collecting =
                items.stream().filter(view -> view.kind().equals("collect")).toList();
        List<ExchangeView> delivering =
                items.stream().filter(view -> view.kind().equals("deliver")).toList();
        return new Totals(
                collecting.stream().mapToLong(ExchangeView::today).sum(),
                delivering.stream().mapToLong(ExchangeView::today).sum(),
                collecting.stream().mapToLong(ExchangeView::quarantined).sum(),
                delivering.stream().mapToLong(ExchangeView::parked).sum(),
                delivering.stream().mapToLong(ExchangeView::backlog).sum(),
                collecting.stream().mapToDouble(ExchangeView::rate).sum(),
                delivering.stream().mapToDouble(ExchangeView::rate).sum());
    }

    /** Records in steps of ten seconds; empty steps are there with zeros, so that a chart has no holes. */
    @GetMapping("/api/v1/exchanges/series")
    Series series(
            @RequestParam(defaultValue = "30") int minutes,
            @RequestParam(required = false) String name,
            HttpServletRequest request) {
        if (minutes < 1 || minutes > 1_440) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "minutes: 1..1440");
        }
        if (request.isUserInRole("department")) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只向平台人员提供 / for the platform's staff only");
        }
        List<Point> points = jdbc.sql("""
                        select step, coalesce(sum(records) filter (where hop = 'accepted'), 0),
                            coalesce(sum(records) filter (where hop = 'delivered'), 0),
                            coalesce(sum(records) filter (where hop = 'quarantined'), 0)
                        from generate_series(
                            to_timestamp(floor(extract(epoch from now()) / 10) * 10) - make_interval(mins => ?),
                            to_timestamp(floor(extract(epoch from now()) / 10) * 10) - interval '10 seconds',
                            interval '10 seconds') as step
                        left join exchange.volume v on v.bucket = step and (?::text is null or v.flow = ?)
                        group by step order by step
                        """)
                .params(minutes, name, name)
                .query((rs, row) ->
                        new Point(rs.getTimestamp(1).toInstant(), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
                .list();
        return new Series(STEP, points.get(0).at(), points);
    }
}
