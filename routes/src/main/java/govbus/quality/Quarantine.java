package govbus.quality;

import govbus.adapter.Row;
import govbus.adapter.RowProblem;
import govbus.catalog.Resource;
import govbus.ledger.Hop;
import govbus.quality.Verdict.Rejected;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows that the gate did not let through. */
@Component
public class Quarantine {

    private static final int MOST_ORIGINAL = 65_536;
    private static final String INSERT = """
            insert into quality.quarantine
                (resource, version, source, receipt, place, change, items, values, original, rule, item, problems,
                followed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Quarantine(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps rows, in the caller's transaction: the one that accepts their good neighbours.
     *
     * @param followed those after which a good row of the same key came in the same push
     */
    public void keep(Resource resource, String source, UUID receipt, Verdict verdict, Set<Rejected> followed) {
        if (verdict.rejected().isEmpty()) {
            return;
        }
        List<String> columns = verdict.columns();
        jdbc.batchUpdate(INSERT, verdict.rejected(), 500, (statement, one) -> {
            RowProblem first = one.problems().get(0);
            Row row = one.row();
            statement.setString(1, resource.name());
            statement.setInt(2, resource.version());
            statement.setString(3, source);
            statement.setObject(4, receipt);
            statement.setString(5, clean(row.place()));
            statement.setString(6, row.change().name());
            setArrays(statement, columns, row.values());
            statement.setBytes(9, cut(row.original()));
            statement.setString(10, first.rule());
            statement.setString(11, first.item());
            statement.setString(
                    12, clean(json.writeValueAsString(one.problems())).replace("\\u0000", "\\uFFFD"));
            statement.setBoolean(13, followed.contains(one));
        });
    }

    /** What a completion must know of its entry, locked until the caller's transaction ends; nothing when it is decided. */
    public Optional<Origin> lockWaiting(long id) {
        return jdbc
                .query(
                        "select receipt, at, followed from quality.quarantine where id = ? and state = 'waiting' for update",
                        (rs, row) -> new Origin(rs.getObject(1, UUID.class), rs.getTimestamp(2), rs.getBoolean(3)),
                        id)
                .stream()
                .findFirst();
    }

    /** Receipt and time at which a record was quarantined, and whether its push itself had a newer one. */
    public record Origin(UUID receipt, Timestamp at, boolean followed) {}

    /** Decides an entry that {@link #lockWaiting} has locked: {@code completed} or {@code superseded}. */
    public void decide(long id, Hop decision, UUID successor, String by) {
        jdbc.update("""
                update quality.quarantine set state = ?, successor = ?, decided_by = ?, decided_at = now(), reason = ?
                where id = ? and state = 'waiting'
                """, decision.word(), successor, by, successor.toString(), id);
    }

    /** Which of these receipts are completions of entries older than this one. */
    public Set<UUID> completionsOfOlder(List<UUID> receipts, long id) {
        return Set.copyOf(jdbc.queryForList(
                "select successor from quality.quarantine where successor = any(?) and state = 'completed' and id < ?",
                UUID.class,
                receipts.toArray(UUID[]::new),
                id));
    }

    private static void setArrays(PreparedStatement statement, List<String> columns, String[] values)
            throws SQLException {
        Connection connection = statement.getConnection();
        Array items = connection.createArrayOf(
                "text",
                columns.subList(0, Math.min(columns.size(), values.length)).toArray());
        Array texts = connection.createArrayOf(
                "text", Arrays.stream(values).map(Quarantine::clean).toArray());
        statement.setArray(7, items);
        statement.setArray(8, texts);
    }

    /** PostgreSQL's text cannot hold NUL; the original bytes still have it. */
    private static String clean(String text) {
        return text == null ? null : text.replace('\u0000', '\uFFFD');
    }

    private static byte[] cut(byte[] original) {
        return original == null || original.length <= MOST_ORIGINAL ? original : Arrays.copyOf(original, MOST_ORIGINAL);
    }
}
