package govbus.ledger;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a record is, hop by hop, and who read it. */
@RestController
@RequestMapping("/api/v1/ledger")
class TraceApi {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final KeyHash hash;
    private final Catalog catalog;

    TraceApi(JdbcClient jdbc, KeyHash hash, Catalog catalog) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.catalog = catalog;
    }

    record HopView(
            Instant at,
            String hop,
            String resource,
            UUID receipt,
            String source,
            String subscription,
            Integer partition,
            Long sequence,
            Integer version,
            int records,
            String actor,
            String purpose,
            String matter,

            @com.fasterxml.jackson.annotation.JsonProperty("case")
            String caseNumber,

            String note) {}

    record Trace(String resource, List<HopView> hops) {}

    record Entries(long total, List<HopView> items) {}

    /** A key to look for, outside the address: addresses end in logs and histories, and keys are personal numbers. */
    record Question(String resource, String key) {

        @Override
        public String toString() {
            return resource;
        }
    }

    @GetMapping("/trace")
    Trace traceByAddress(@RequestParam String resource, @RequestParam String key, HttpServletRequest request) {
        return trace(resource, key, request);
    }

    @PostMapping("/trace")
    Trace traceByBody(@RequestBody Question question, HttpServletRequest request) {
        if (question.resource() == null || question.key() == null) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "resource, key: 均须给出 / both are needed");
        }
        return trace(question.resource(), question.key(), request);
    }

    /** The delivered lines are found by the places at which the key was accepted. */
    private Trace trace(String resource, String key, HttpServletRequest request) {
        mayRead(resource, request);
        long wanted = hash.of(resource, key.replace('|', '\u001F'));
        List<HopView> hops = jdbc.sql("""
                        with own as (
                            select * from ledger.entry where keys @> array[?::bigint] and resource = ?
                            order by at desc limit ?)
                        select * from own
                        union all
                        select d.* from (select distinct resource, partition, first_seq from own where hop = 'accepted') a
                        join ledger.entry d on d.hop = 'delivered' and d.resource = a.resource
                            and d.partition = a.partition and a.first_seq between d.first_seq and d.last_seq
                        order by at, id
                        """)
                .params(wanted, resource, MOST)
                .query(TraceApi::hop)
                .list();
        return new Trace(resource, hops);
    }

    @GetMapping("/entries")
    Entries entries(
            @RequestParam(required = false) String hop,
            @RequestParam(required = false) String resource,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request) {
        mayRead(resource, request);
        if (page < 1 || size < 1 || size > 200) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "page >= 1, size 1..200");
        }
        String where = " from ledger.entry where (?::text is null or hop = ?) and (?::text is null or resource = ?)";
        long total = jdbc.sql("select count(*)" + where)
                .params(hop, hop, resource, resource)
                .query(Long.class)
                .single();
        List<HopView> items = jdbc.sql("select *" + where + " order by at desc, id desc limit ? offset ?")
                .params(hop, hop, resource, resource, size, (long) (page - 1) * size)
                .query(TraceApi::hop)
                .list();
        return new Entries(total, items);
    }

    /** A department may trace its own resources; the platform's staff all. */
    private void mayRead(String resource, HttpServletRequest request) {
        boolean own = resource != null
                && catalog.current()
                        .resource(resource)
                        .map(Resource::department)
                        .filter(request.getUserPrincipal().getName()::equals)
                        .isPresent();
        if (request.isUserInRole("department") && !own) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只能追踪本部门的资源 / only for your own resources");
        }
    }

    private static HopView hop(ResultSet rs, int row) throws SQLException {
        return new HopView(
                rs.getTimestamp("at").toInstant(),
                rs.getString("hop"),
                rs.getString("resource"),
                rs.getObject("receipt", UUID.class),
                rs.getString("source"),
                rs.getString("subscription"),
                rs.getObject("partition", Integer.class),
                rs.getObject("last_seq", Long.class),
                rs.getObject("version", Integer.class),
                rs.getInt("records"),
                rs.getString("actor"),
                rs.getString("purpose"),
                rs.getString("matter"),
                rs.getString("case_number"),
                rs.getString("note"));
    }
}
