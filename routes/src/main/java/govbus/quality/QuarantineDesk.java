package govbus.quality;

import govbus.adapter.RowProblem;
import govbus.catalog.Catalog;
import govbus.catalog.Item;
import govbus.catalog.Resource;
import govbus.quality.QuarantineView.Group;
import govbus.quality.QuarantineView.ProblemView;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the quarantine for people. */
@Component
class QuarantineDesk {

    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};
    private static final int SHOWN_ORIGINAL = 4_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Catalog catalog;

    QuarantineDesk(JdbcClient jdbc, JsonMapper json, Catalog catalog) {
        this.jdbc = jdbc;
        this.json = json;
        this.catalog = catalog;
    }

    /** What to look for; {@code null} for any. */
    record Filter(String resource, String rule, String item, String state, String department) {}

    static final String WHERE = """
             where (?::text is null or resource = ?) and (?::text is null or rule = ?)
                and (?::text is null or item = ?) and (?::text is null or state = ?)
                and (?::text is null or split_part(resource, '/', 1) = ?)
            """;

    static Object[] params(Filter f) {
        return new Object[] {
            f.resource(),
            f.resource(),
            f.rule(),
            f.rule(),
            f.item(),
            f.item(),
            f.state(),
            f.state(),
            f.department(),
            f.department()
        };
    }

    /** Groups that have something in that state, and how much of each was superseded. */
    List<Group> groups(Filter filter) {
        Filter any = new Filter(filter.resource(), filter.rule(), filter.item(), null, filter.department());
        return jdbc.sql("""
                        select resource, rule, item, count(*) filter (where wanted), min(at) filter (where wanted),
                            max(at) filter (where wanted), count(*) filter (where state = 'superseded')
                        from (select *, (?::text is null or state = ?) as wanted from quality.quarantine""" + WHERE + """
                         and (?::text is null or state in (?, 'superseded'))) found
                        group by resource, rule, item having count(*) filter (where wanted) > 0
                        order by 4 desc, 6 desc limit 500
                        """)
                .params(filter.state(), filter.state())
                .params(params(any))
                .params(filter.state(), filter.state())
                .query((rs, row) -> new Group(
                        rs.getString(1),
                        titleOf(rs.getString(1)),
                        rs.getString(2),
                        rs.getString(3),
                        titleOf(rs.getString(1), rs.getString(3)),
                        rs.getLong(4),
                        rs.getTimestamp(5).toInstant(),
                        rs.getTimestamp(6).toInstant(),
                        rs.getLong(7)))
                .list();
    }

    QuarantineView.Page page(Filter filter, int page, int size) {
        long total = jdbc.sql("select count(*) from quality.quarantine" + WHERE)
                .params(params(filter))
                .query(Long.class)
                .single();
        List<QuarantineView> items = jdbc.sql("select * from quality.quarantine" + WHERE
                        + " order by at desc, id desc limit " + size + " offset " + (long) (page - 1) * size)
                .params(params(filter))
                .query((rs, row) -> view(rs, filter.department() != null))
                .list();
        return new QuarantineView.Page(total, items);
    }

    /** @param provider whether it is shown to the providing department, the only one that may see all of an original */
    private QuarantineView view(ResultSet rs, boolean provider) throws SQLException {
        String resource = rs.getString("resource");
        List<ProblemView> problems = json.readValue(rs.getString("problems"), PROBLEMS).stream()
                .map(problem -> new ProblemView(
                        problem.item(),
                        titleOf(resource, problem.item()),
                        shown(resource, problem.item(), problem.value()),
                        problem.rule(),
                        problem.expected()))
                .toList();
        byte[] original = provider || !holdsSecrets(resource) ? rs.getBytes("original") : null;
        Timestamp decidedAt = rs.getTimestamp("decided_at");
        return new QuarantineView(
                rs.getLong("id"),
                resource,
                titleOf(resource),
                rs.getString("source"),
                rs.getObject("receipt", UUID.class),
                rs.getString("place"),
                rs.getTimestamp("at").toInstant(),
                rs.getString("state"),
                problems,
                values(resource, rs),
                original == null ? null : text(original),
                rs.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                rs.getString("reason"),
                rs.getObject("successor", UUID.class));
    }

    private Map<String, String> values(String resource, ResultSet rs) throws SQLException {
        String[] items = (String[]) rs.getArray("items").getArray();
        String[] values = (String[]) rs.getArray("values").getArray();
        Map<String, String> shown = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(items.length, values.length); i++) {
            shown.put(items[i], shown(resource, items[i], values[i]));
        }
        return shown;
    }

    /** An original cannot be masked item by item; of a resource that is not in the catalogue nothing is known. */
    private boolean holdsSecrets(String resource) {
        return catalog.current()
                .resource(resource)
                .map(one -> one.items().stream().anyMatch(Item::sensitive))
                .orElse(true);
    }

    private static String text(byte[] original) {
        String text = new String(original, StandardCharsets.UTF_8);
        return text.length() <= SHOWN_ORIGINAL ? text : text.substring(0, SHOWN_ORIGINAL) + "…";
    }

    private String shown(String resource, String item, String value) {
        return catalog.current()
                .resource(resource)
                .map(one -> Discretion.shown(one, item, value))
                .orElse(value);
    }

    private String titleOf(String resource) {
        return catalog.current().resource(resource).map(Resource::title).orElse(resource);
    }

    private String titleOf(String resource, String item) {
        return catalog.current()
                .resource(resource)
                .flatMap(one -> one.item(item))
                .map(Item::title)
                .orElse(item);
    }

    /** A record that waits, as it came. */
    record Waiting(
            long id,
            UUID receipt,
            String resource,
            String source,
            String change,
            List<String> items,
            String[] values,
            Instant at) {}

    java.util.Optional<Waiting> waiting(long id) {
        return jdbc.sql("select * from quality.quarantine where id = ? and state = 'waiting'")
                .param(id)
                .query((rs, row) -> new Waiting(
                        id,
                        rs.getObject("receipt", UUID.class),
                        rs.getString("resource"),
                        rs.getString("source"),
                        rs.getString("change"),
                        new ArrayList<>(List.of((String[]) rs.getArray("items").getArray())),
                        (String[]) rs.getArray("values").getArray(),
                        rs.getTimestamp("at").toInstant()))
                .optional();
    }

    List<String> resourcesOf(List<Long> ids) {
        return jdbc.sql("select distinct resource from quality.quarantine where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    /** How an entry was decided. */
    record Decision(String state, UUID successor) {}

    java.util.Optional<Decision> decision(long id) {
        return jdbc.sql("select state, successor from quality.quarantine where id = ? and state <> 'waiting'")
                .param(id)
                .query(Decision.class)
                .optional();
    }
}
