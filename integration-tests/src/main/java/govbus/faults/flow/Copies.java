package govbus.faults.flow;

import govbus.city.bureau.Database;
import govbus.faults.oracle.Copy;
import govbus.faults.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what the subscribers have of a round, past the bus. */
public final class Copies {
    private final Site site;
    private final Flows flows;

    public Copies(Site site, Flows flows) {
        this.site = site;
        this.flows = flows;
    }

    /** All copies of the keys with a prefix. */
    public List<Copy> read(List<Flow> of, String prefix) {
        List<Copy> copies = new ArrayList<>();
        for (Flow flow : of) {
            for (String subscriber : flows.subscribers(flow)) {
                copies.add(table(flow, subscriber, prefix + "-%"));
            }
            if (flow instanceof PushFlow) {
                copies.add(window(flow, prefix + "-%"));
            }
            if (flow instanceof CdcFlow) {
                copies.add(library(flow, prefix + "-%"));
            }
        }
        return copies;
    }

    private Copy table(Flow flow, String subscriber, String keys) {
        Database database = site.database(subscriber);
        List<Copy.Effect> effects = new ArrayList<>();
        database.sql()
                .query(
                        "select id, op, version, digest from " + flow.table()
                                + "_effect where id like ? order by number",
                        rs -> {
                            effects.add(
                                    new Copy.Effect(rs.getString(1), rs.getString(2), rs.getInt(3), rs.getString(4)));
                        },
                        keys);
        String rows = "select id, version, md5(word) from " + flow.table() + " where id like ?";
        return new Copy(flow.name(), subscriber, effects, rows(database.sql(), rows, keys), true);
    }

    private Copy window(Flow flow, String keys) {
        String rows = "select items->>'id', (items->>'version')::int, md5(items->>'word') from one_window.record"
                + " where subscription = 'window-fault-push' and items->>'id' like ?";
        return new Copy(flow.name(), "window", List.of(), rows(site.books().sql(), rows, keys), false);
    }

    private Copy library(Flow flow, String keys) {
        String rows = "select key, version::int, md5(word) from library.fault where key like ?";
        return new Copy(flow.name(), "library", List.of(), rows(site.books().sql(), rows, keys), false);
    }

    private static Map<String, Copy.State> rows(JdbcTemplate sql, String query, String keys) {
        Map<String, Copy.State> rows = new LinkedHashMap<>();
        sql.query(
                query,
                rs -> {
                    rows.put(rs.getString(1), new Copy.State(rs.getInt(2), rs.getString(3)));
                },
                keys);
        return rows;
    }
}
