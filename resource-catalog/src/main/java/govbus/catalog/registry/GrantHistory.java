package govbus.catalog.registry;

import govbus.catalog.GrantRecords;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the subscriptions' lives out of the history. */
@Component
class GrantHistory implements GrantRecords {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    GrantHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Lives of(Collection<String> subscriptions) {
        Map<String, NavigableMap<Instant, Optional<Grant>>> lives = new HashMap<>();
        if (!subscriptions.isEmpty()) {
            jdbc.sql("select name, changed_at, after from catalog.history"
                            + " where kind = 'Subscription' and name = any(?) order by id")
                    .param(subscriptions.stream().distinct().toArray(String[]::new))
                    .query(row -> {
                        lives.computeIfAbsent(row.getString(1), name -> new TreeMap<>())
                                .put(row.getTimestamp(2).toInstant(), grant(row.getString(1), row.getString(3)));
                    });
        }
        return (subscription, when) -> Optional.ofNullable(lives.get(subscription))
                .map(life -> life.floorEntry(when))
                .flatMap(Map.Entry::getValue);
    }

    private static Optional<Grant> grant(String name, String document) {
        if (document == null) {
            return Optional.empty();
        }
        JsonNode spec = JSON.readTree(document).path("spec");
        List<String> open = spec.path("items")
                .valueStream()
                .map(JsonNode::asString)
                .filter(item -> !spec.path("masks").has(item))
                .toList();
        return Optional.of(new Grant(
                name, spec.path("subscriber").asString(), spec.path("request").asString(null), open));
    }
}
