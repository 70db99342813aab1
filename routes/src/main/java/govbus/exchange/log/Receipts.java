package govbus.exchange.log;

import govbus.adapter.Accepted;
import govbus.adapter.RowProblem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Receipts: what was answered, to be answered again. */
@Component
class Receipts {

    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Receipts(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(List<Draft> drafts) {
        List<Draft> speaking = drafts.stream().filter(draft -> !draft.isEmpty()).toList();
        jdbc.batchUpdate("""
                insert into exchange.receipt (id, resource, version, source, client, accepted, quarantined, duplicate, problems)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """, speaking, 500, (statement, draft) -> {
            Accepted accepted = draft.accepted();
            statement.setObject(1, accepted.receipt());
            statement.setString(2, draft.intake().resource().name());
            statement.setInt(3, draft.intake().resource().version());
            statement.setString(4, draft.intake().source());
            statement.setString(5, draft.intake().client());
            statement.setInt(6, accepted.accepted());
            statement.setInt(7, accepted.quarantined());
            statement.setInt(8, accepted.duplicate());
            // jsonb cannot hold NUL, which a bad record may well contain.
            statement.setString(9, json.writeValueAsString(accepted.problems()).replace("\\u0000", "\\uFFFD"));
        });
    }

    Optional<Accepted> find(UUID receipt) {
        return jdbc
                .query(
                        "select accepted, quarantined, duplicate, problems from exchange.receipt where id = ?",
                        (rs, row) -> new Accepted(
                                receipt,
                                rs.getInt(1),
                                rs.getInt(2),
                                rs.getInt(3),
                                json.readValue(rs.getString(4), PROBLEMS)),
                        receipt)
                .stream()
                .findFirst();
    }
}
