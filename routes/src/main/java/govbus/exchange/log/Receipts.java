package govbus.exchange.log;

import govbus.adapter.Accepted;
import govbus.adapter.RowProblem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Receipts: what was answered, to be answered again. */
@Component
class Receipts {

    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};

    private static final String INSERT = """
            insert into exchange.receipt (id, resource, version, source, client, accepted, quarantined, duplicate, problems)
            select id, resource, version, source, client, accepted, quarantined, duplicate, problems::jsonb
            from unnest(?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::int[], ?::int[], ?::int[], ?::text[])
                as r (id, resource, version, source, client, accepted, quarantined, duplicate, problems)
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Receipts(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(List<Draft> drafts) {
        List<Draft> speaking = drafts.stream().filter(draft -> !draft.isEmpty()).toList();
        if (speaking.isEmpty()) {
            return;
        }
        List<Accepted> answers = speaking.stream().map(Draft::accepted).toList();
        jdbc.update(
                INSERT,
                answers.stream().map(Accepted::receipt).toArray(UUID[]::new),
                texts(speaking, draft -> draft.intake().resource().name()),
                speaking.stream()
                        .map(draft -> draft.intake().resource().version())
                        .toArray(Integer[]::new),
                texts(speaking, draft -> draft.intake().source()),
                texts(speaking, draft -> draft.intake().client()),
                answers.stream().map(Accepted::accepted).toArray(Integer[]::new),
                answers.stream().map(Accepted::quarantined).toArray(Integer[]::new),
                answers.stream().map(Accepted::duplicate).toArray(Integer[]::new),
                answers.stream().map(this::problems).toArray(String[]::new));
    }

    private static String[] texts(List<Draft> drafts, Function<Draft, String> text) {
        return drafts.stream().map(text).toArray(String[]::new);
    }

    /** jsonb cannot hold NUL, which a bad record may well contain. */
    private String problems(Accepted accepted) {
        return accepted.problems().isEmpty()
                ? "[]"
                : json.writeValueAsString(accepted.problems()).replace("\\u0000", "\\uFFFD");
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
