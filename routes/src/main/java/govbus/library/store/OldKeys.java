package govbus.library.store;

import govbus.library.merge.KeyForm;
import govbus.library.merge.Shape;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which entity an old key belongs to now. */
@Component
public class OldKeys {

    private final JdbcTemplate jdbc;

    OldKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** For each key, as it was asked for, the one under which the entity is kept. */
    Map<String, String> current(Shape shape, List<String> asked) {
        Map<String, String> current = new LinkedHashMap<>();
        for (String key : asked) {
            KeyForm.Read read = KeyForm.read(shape.library().keyType(), key);
            current.put(key, read.key() == null ? key : read.key());
        }
        if (shape.hasOldKeys()) {
            Map<String, String> linked = linked(shape, current.values());
            current.replaceAll((key, now) -> linked.getOrDefault(now, now));
        }
        return current;
    }

    /** The entities of those old keys that are linked to one. */
    public Map<String, String> linked(Shape shape, Collection<String> old) {
        Map<String, String> linked = new HashMap<>();
        jdbc.query(
                "select old, key from library.old_key where library = ? and old = any(?)",
                rs -> {
                    linked.put(rs.getString(1), rs.getString(2));
                },
                shape.id(),
                old.toArray(String[]::new));
        return linked;
    }
}
