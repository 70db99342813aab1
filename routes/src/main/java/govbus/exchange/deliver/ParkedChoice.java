package govbus.exchange.deliver;

import govbus.exchange.deliver.Redelivery.Item;
import govbus.exchange.log.BatchCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which parked rows may be applied now: a wanted one takes along what waits behind it, and none passes an earlier row of
 * its key.
 */
@Component
class ParkedChoice {

    private static final int MOST_ROWS = 5_000;
    private static final long MOST_BYTES = 16 << 20;

    private final JdbcTemplate jdbc;

    ParkedChoice(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was found.
     *
     * @param ids of the rows taken, in the order of the lane
     * @param skipped wanted rows that an earlier, not wanted row of their key keeps waiting
     */
    record Choice(List<Long> ids, Set<Long> skipped) {}

    private record Parked(long id, String key, boolean behind, boolean wanted, long bytes) {}

    Choice choose(Bay bay, List<Long> wanted) {
        Long[] ids = wanted.toArray(Long[]::new);
        List<Parked> parked = jdbc.query(
                """
                select id, key, behind, id = any(?), octet_length(body) from exchange.parked
                where subscription = ? and generation = ? and partition = ? and state = 'waiting'
                    and key in (select key from exchange.parked where id = any(?) and state = 'waiting')
                order by ordinal limit ?
                """,
                (rs, row) ->
                        new Parked(rs.getLong(1), rs.getString(2), rs.getBoolean(3), rs.getBoolean(4), rs.getLong(5)),
                ids,
                bay.subscription(),
                bay.generation(),
                bay.partition(),
                ids,
                MOST_ROWS);
        return walk(parked);
    }

    private static Choice walk(List<Parked> parked) {
        List<Long> taken = new ArrayList<>();
        Set<Long> skipped = new HashSet<>();
        Set<String> blocked = new HashSet<>();
        long bytes = 0;
        for (Parked one : parked) {
            if (blocked.contains(one.key())) {
                if (one.wanted()) {
                    skipped.add(one.id());
                }
            } else if (!one.wanted() && !one.behind()) {
                blocked.add(one.key());
            } else if (!taken.isEmpty() && bytes + one.bytes() > MOST_BYTES) {
                break;
            } else {
                taken.add(one.id());
                bytes += one.bytes();
            }
        }
        return new Choice(taken, skipped);
    }

    /** The rows of these ids, in the order of the lane, with the names of their values. */
    Redelivery.Selection rows(List<Long> ids) {
        Map<Long, BatchCodec.Content> found = new HashMap<>();
        jdbc.query(
                "select id, body from exchange.parked where id = any(?)",
                rs -> {
                    found.put(rs.getLong(1), BatchCodec.decode(rs.getBytes(2)));
                },
                (Object) ids.toArray(Long[]::new));
        List<Item> items = new ArrayList<>(ids.size());
        for (long id : ids) {
            BatchCodec.Content content = found.get(id);
            items.add(new Item(content.keys().get(0), content.rows().get(0)));
        }
        return new Redelivery.Selection(found.get(ids.get(0)).items(), items);
    }
}
