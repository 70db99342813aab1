package govbus.catalog.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history of acts; rows are only added. */
@Component
public class Acts {
    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    Acts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Act act) {
        jdbc.sql("""
                insert into catalog.act (kind, subject, act, by_whom, at, reason, basis, before, after)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
                .params(
                        act.kind(),
                        act.subject(),
                        act.act(),
                        act.by(),
                        Timestamp.from(act.at()),
                        act.reason(),
                        act.basis(),
                        act.before() == null ? null : act.before().toString(),
                        act.after() == null ? null : act.after().toString())
                .update();
    }

    /** Which acts are wanted; {@code null} for any. */
    public record Wanted(String kind, String subject, String by, String text) {}

    /** The newest first. */
    public List<Act> list(Wanted wanted, int offset, int most) {
        return jdbc.sql("select * from catalog.act" + WHERE + " order by id desc offset :offset limit :most")
                .param("kind", wanted.kind())
                .param("subject", wanted.subject())
                .param("by", wanted.by())
                .param("text", wanted.text())
                .param("offset", offset)
                .param("most", most)
                .query((row, index) -> read(row))
                .list();
    }

    public long count(Wanted wanted) {
        return jdbc.sql("select count(*) from catalog.act" + WHERE)
                .param("kind", wanted.kind())
                .param("subject", wanted.subject())
                .param("by", wanted.by())
                .param("text", wanted.text())
                .query(Long.class)
                .single();
    }

    private static final String WHERE = """
             where (:kind::text is null or kind = :kind) and (:subject::text is null or subject = :subject)
            and (:by::text is null or by_whom = :by)
            and (:text::text is null or position(lower(:text) in lower(subject || ' ' || act || ' ' || by_whom || ' '
              || coalesce(reason, ''))) > 0)""";

    private Act read(ResultSet row) throws SQLException {
        return new Act(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("act"),
                row.getString("by_whom"),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"),
                row.getString("basis"),
                tree(row.getString("before")),
                tree(row.getString("after")));
    }

    private JsonNode tree(String text) {
        return text == null ? null : json.readTree(text);
    }

    /** Now, as finely as the store keeps it. */
    public static Instant now() {
        return Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
