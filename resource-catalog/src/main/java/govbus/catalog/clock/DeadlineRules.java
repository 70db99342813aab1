package govbus.catalog.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The deadlines in force: the national defaults, and the local variant where there is one. */
@Component
public class DeadlineRules {
    private final JdbcClient jdbc;
    private final JsonNode shipped = CalendarFile.resource("deadlines.json");

    DeadlineRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When a clock warns, in working days before the end.
     *
     * @param escalation working days after the end at which the authority is told
     */
    public record Levels(int reminder, int yellow, int red, int escalation) {}

    public List<DeadlineRule> all() {
        Map<String, Integer> local = new HashMap<>();
        jdbc.sql("select name, days from catalog.deadline_rule").query(row -> {
            local.put(row.getString("name"), row.getInt("days"));
        });
        List<DeadlineRule> rules = new ArrayList<>();
        for (JsonNode rule : shipped.path("rules")) {
            String name = rule.path("name").asString();
            int national = rule.path("days").asInt();
            rules.add(new DeadlineRule(
                    name,
                    local.getOrDefault(name, national),
                    national,
                    rule.path("article").asString(),
                    rule.path("chinese").asString(),
                    rule.path("english").asString()));
        }
        return rules;
    }

    public DeadlineRule rule(String name) {
        return all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no deadline " + name));
    }

    public Levels levels() {
        JsonNode levels = shipped.path("levels");
        return new Levels(
                levels.path("reminder").asInt(),
                levels.path("yellow").asInt(),
                levels.path("red").asInt(),
                levels.path("escalation").asInt());
    }

    /** Replaces the local variant as a whole. */
    public void putLocal(Map<String, Integer> days, String by) {
        jdbc.sql("delete from catalog.deadline_rule").update();
        days.forEach((name, count) -> jdbc.sql(
                        "insert into catalog.deadline_rule (name, days, changed_by, changed_at) values (?, ?, ?, ?)")
                .params(name, count, by, Timestamp.from(Instant.now()))
                .update());
    }
}
