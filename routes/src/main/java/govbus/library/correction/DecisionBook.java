package govbus.library.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who decided what, and who took it back. Lines are added and marked revoked, never removed. */
@Component
class DecisionBook {

    private final JdbcTemplate jdbc;

    DecisionBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A decision; {@code revokedBy} is {@code null} while it is in force. */
    record Decision(
            long id,
            String kind,
            String fact,
            String resource,
            String otherKey,
            String by,
            Instant at,
            String note,
            String revokedBy,
            Instant revokedAt,
            String revokedNote) {}

    void source(String library, String key, String fact, String resource, String by, String note) {
        revoke(library, key, fact, by, note);
        jdbc.update(
                "insert into library.decision (library, kind, key, fact, resource, decided_by, note) values (?, 'source', ?, ?, ?, ?, ?)",
                library,
                key,
                fact,
                resource,
                by,
                note);
    }

    void revoke(String library, String key, String fact, String by, String note) {
        jdbc.update("""
                update library.decision set revoked_by = ?, revoked_at = now(), revoked_note = ?
                where library = ? and kind = 'source' and key = ? and fact = ? and revoked_at is null
                """, by, note, library, key, fact);
    }

    List<Decision> of(String library, String key) {
        return jdbc.query(
                "select * from library.decision where library = ? and key = ? order by id desc limit 200",
                DecisionBook::decision,
                library,
                key);
    }

    private static Decision decision(ResultSet rs, int row) throws SQLException {
        Timestamp revoked = rs.getTimestamp("revoked_at");
        return new Decision(
                rs.getLong("id"),
                rs.getString("kind"),
                rs.getString("fact"),
                rs.getString("resource"),
                rs.getString("other_key"),
                rs.getString("decided_by"),
                rs.getTimestamp("decided_at").toInstant(),
                rs.getString("note"),
                rs.getString("revoked_by"),
                revoked == null ? null : revoked.toInstant(),
                rs.getString("revoked_note"));
    }
}
