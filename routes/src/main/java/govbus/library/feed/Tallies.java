package govbus.library.feed;

import govbus.exchange.Lane;
import govbus.library.merge.Shape;
import govbus.library.store.WordStore.Written;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many records each lane of a source has in a library: a row a lane, so that lanes do not wait for each other. */
@Component
class Tallies {

    private final JdbcTemplate jdbc;

    Tallies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void count(Shape shape, Lane lane, Heard heard, Written written) {
        jdbc.update(
                """
                insert into library.tally as t (library, source, partition, records, entities, base, deletes, changes)
                values (?, ?, ?, ?, ?, 0, ?, ?)
                on conflict (library, source, partition) do update
                    set records = t.records + excluded.records, entities = t.entities + excluded.entities,
                        deletes = t.deletes + excluded.deletes, changes = t.changes + excluded.changes
                """,
                shape.id(),
                shape.source(lane.resource()),
                lane.partition(),
                written.records(),
                written.appeared(),
                heard.deleted(),
                heard.updated());
    }
}
