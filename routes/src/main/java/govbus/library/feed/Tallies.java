package govbus.library.feed;

import govbus.catalog.Library;
import govbus.catalog.Library.Share;
import govbus.exchange.Lane;
import govbus.library.merge.Shape;
import govbus.library.store.WordStore.Written;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many records each lane of a source has in a library: a row a lane, so that lanes do not wait for each other. */
@Component
class Tallies {

    /** An hour is over: counting begins anew, from the records there are then. */
    private static final String COUNT = """
            insert into library.tally as t (library, source, partition, records, entities, deletes, changes)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (library, source, partition) do update
                set records = t.records + excluded.records, entities = t.entities + excluded.entities,
                    since = case when t.since < now() - interval '1 hour' then now() else t.since end,
                    base = case when t.since < now() - interval '1 hour' then t.records else t.base end,
                    deletes = excluded.deletes
                        + case when t.since < now() - interval '1 hour' then 0 else t.deletes end,
                    changes = excluded.changes
                        + case when t.since < now() - interval '1 hour' then 0 else t.changes end
            returning greatest(base, records + deletes), deletes, changes
            """;

    private static final String OF = "select coalesce(sum(greatest(base, records + deletes)), 0) from library.tally"
            + " where library = ? and source = ?";

    private final JdbcTemplate jdbc;

    Tallies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Hour(long records, long deletes, long changes) {}

    /**
     * Counts what a batch did.
     *
     * @param judged whether it counts for the guard; what a person released does not
     * @return what is more than the library allows; {@code null} when all is well
     */
    Excess count(Shape shape, Lane lane, Written written, boolean judged) {
        Hour hour = jdbc.queryForObject(
                COUNT,
                (rs, row) -> new Hour(rs.getLong(1), rs.getLong(2), rs.getLong(3)),
                shape.id(),
                shape.source(lane.resource()),
                lane.partition(),
                written.records(),
                written.appeared(),
                judged ? written.retracted() : 0,
                judged ? written.altered() : 0);
        Library.Guard guard = shape.library().guard();
        if (guard == null || !judged) {
            return null;
        }
        if (isAbove(guard.deletes(), hour.records(), hour.deletes()) && isLarge(shape, lane, guard.deletes())) {
            return new Excess(
                    "deletes", hour.records(), hour.deletes(), guard.deletes().percent());
        }
        if (isAbove(guard.changes(), hour.records(), hour.changes()) && isLarge(shape, lane, guard.changes())) {
            return new Excess(
                    "changes", hour.records(), hour.changes(), guard.changes().percent());
        }
        return null;
    }

    private static boolean isAbove(Share share, long records, long counted) {
        return share != null && counted * 100 > share.percent() * records;
    }

    private boolean isLarge(Shape shape, Lane lane, Share share) {
        return jdbc.queryForObject(OF, Long.class, shape.id(), shape.source(lane.resource())) >= share.of();
    }
}
