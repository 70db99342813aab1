package govbus.catalog.casework;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The cases in the store. */
@Component
public class CaseStore {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a kind today, {@code ur-20261122-0001}; numbers are never used again. */
    public String number(String prefix, String kind, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, CHINA);
        int last = jdbc.sql("""
                insert into catalog.case_sequence (kind, day, last) values (?, ?, 1)
                on conflict (kind, day) do update set last = catalog.case_sequence.last + 1 returning last""").params(kind, day).query(Integer.class).single();
        return "%s-%s-%04d".formatted(prefix, day.format(DateTimeFormatter.BASIC_ISO_DATE), last);
    }

    void add(CaseFile file) {
        jdbc.sql("""
                insert into catalog.case_file (number, kind, state, title, resource, raiser, answerer, opened_by,
                  opened_at, changed_at, version, submitted_by, document)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        file.number(),
                        file.kind(),
                        file.state(),
                        file.title(),
                        file.resource(),
                        file.raiser(),
                        file.answerer(),
                        file.openedBy(),
                        Timestamp.from(file.openedAt()),
                        Timestamp.from(file.changedAt()),
                        file.version(),
                        file.submittedBy(),
                        file.document().toString())
                .update();
    }

    void save(CaseFile file) {
        jdbc.sql("""
                update catalog.case_file set state = ?, title = ?, answerer = ?, changed_at = ?, version = ?,
                  submitted_by = ?, document = ?::jsonb where number = ?""")
                .params(
                        file.state(),
                        file.title(),
                        file.answerer(),
                        Timestamp.from(file.changedAt()),
                        file.version(),
                        file.submittedBy(),
                        file.document().toString(),
                        file.number())
                .update();
    }

    public Optional<CaseFile> find(String number) {
        return query("where number = :number", "", new Filter(null, number, null, null, null), 0, 1).stream()
                .findFirst();
    }

    public CaseFile get(String number) {
        return find(number).orElseThrow(() -> new Refusal(RefusalCode.CASE_UNKNOWN, number));
    }

    /** Reads a case and keeps others away from it until the transaction ends. */
    Optional<CaseFile> lock(String number) {
        return query("where number = :number", "for update", new Filter(null, number, null, null, null), 0, 1).stream()
                .findFirst();
    }

    /**
     * Which cases are wanted; {@code null} for any.
     *
     * @param states words separated by commas
     * @param department raiser or answerer
     */
    public record Filter(String kind, String number, String states, String department, String resource) {}

    private static final String WHERE = """
            where (:kind::text is null or kind = :kind)
              and (:states::text is null or state = any(string_to_array(:states, ',')))
              and (:department::text is null or raiser = :department or answerer = :department)
              and (:resource::text is null or resource = :resource)""";

    /** The newest first. */
    public List<CaseFile> list(Filter filter, int offset, int most) {
        return query(WHERE, "", filter, offset, most);
    }

    public long count(Filter filter) {
        return bind(jdbc.sql("select count(*) from catalog.case_file " + WHERE), filter)
                .query(Long.class)
                .single();
    }

    private List<CaseFile> query(String where, String lock, Filter filter, int offset, int most) {
        String sql = "select * from catalog.case_file " + where
                + " order by changed_at desc, number desc offset :offset limit :most " + lock;
        return bind(jdbc.sql(sql), filter)
                .param("offset", offset)
                .param("most", most)
                .query((row, index) -> read(row))
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Filter filter) {
        return statement
                .param("kind", filter.kind())
                .param("number", filter.number())
                .param("states", filter.states())
                .param("department", filter.department())
                .param("resource", filter.resource());
    }

    private CaseFile read(ResultSet row) throws SQLException {
        return new CaseFile(
                row.getString("number"),
                row.getString("kind"),
                row.getString("state"),
                row.getString("title"),
                row.getString("resource"),
                row.getString("raiser"),
                row.getString("answerer"),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("version"),
                row.getString("submitted_by"),
                (ObjectNode) json.readTree(row.getString("document")));
    }
}
