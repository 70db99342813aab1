package govbus.exchange.deliver;

import govbus.exchange.Lane;
import govbus.exchange.deliver.Feeding.Place;
import govbus.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far each subscription has been delivered: {@code accepted = delivered + parked + waiting}. */
@Component
class DeliveryBooks {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Parking parking;

    DeliveryBooks(JdbcClient jdbc, Ledger ledger, Parking parking) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.parking = parking;
    }

    /** Opens the book of a lane; one of another generation is begun anew. */
    @Transactional
    public Place open(Feeding feeding) {
        jdbc.sql("""
                        insert into exchange.delivery (subscription, partition, generation) values (?, ?, ?)
                        on conflict (subscription, partition) do update
                            set generation = excluded.generation, seq = 0, records = 0, delivered = 0, filtered = 0,
                                parked = 0, discarded = 0
                            where delivery.generation <> excluded.generation
                        """)
                .params(feeding.subscription().name(), feeding.lane().partition(), feeding.generation())
                .update();
        return jdbc.sql("select seq, records from exchange.delivery where subscription = ? and partition = ?")
                .params(feeding.subscription().name(), feeding.lane().partition())
                .query((rs, row) -> new Place(rs.getLong(1), rs.getLong(2)))
                .single();
    }

    /** The place in a lane at a sequence that a target remembers, also when the log has it no more. */
    Optional<Place> placeAt(Lane lane, long sequence) {
        if (sequence == 0) {
            return Optional.of(Place.START);
        }
        return jdbc.sql("""
                        select seq, cumulative from exchange.batch where resource = ? and partition = ? and seq = ?
                        union all
                        select ?, records from exchange.log_start where resource = ? and partition = ? and seq > ?
                        limit 1
                        """)
                .params(lane.resource(), lane.partition(), sequence)
                .params(sequence, lane.resource(), lane.partition(), sequence)
                .query((rs, row) -> new Place(rs.getLong(1), rs.getLong(2)))
                .optional();
    }

    /** Locks the book within the transaction that also writes the effect; the place is the truth. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Place lock(Feeding feeding) {
        return lock(feeding, "select seq, records from exchange.delivery");
    }

    /**
     * As {@link #lock}, and the transaction does not wait for the disk. Only where all of the effect is in this store: what a power
     * cut takes of it, it takes of the place as well, so it is fed again; whoever tells anybody of it commits later and
     * waits for both.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Place lockLazily(Feeding feeding) {
        return lock(
                feeding, "select seq, records, set_config('synchronous_commit', 'off', true) from exchange.delivery");
    }

    private Place lock(Feeding feeding, String select) {
        return jdbc.sql(select + " where subscription = ? and partition = ? and generation = ? for update")
                .params(feeding.subscription().name(), feeding.lane().partition(), feeding.generation())
                .query((rs, row) -> new Place(rs.getLong(1), rs.getLong(2)))
                .single();
    }

    /**
     * Notes a delivery in the caller's transaction. It is counted from the book's own last line and from the parked rows
     * as they are now, so a line that was lost is made good. Rows that leave their parking place before they are noted
     * are counted here, later ones by {@link ParkedBooks}: the book's lock keeps the two apart.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Feeding feeding, Place from, Place upTo, String remark) {
        Bay bay = Bay.of(feeding);
        int changed = jdbc.sql("""
                        with late as (
                            select count(*) filter (where p.state = 'waiting') as waiting,
                                count(*) filter (where p.state = 'discarded') as discarded
                            from exchange.parked p
                            join exchange.delivery d using (subscription, generation, partition)
                            where p.subscription = ? and p.generation = ? and p.partition = ?
                                and p.ordinal >= d.records and p.ordinal < ?)
                        update exchange.delivery set seq = ?,
                            delivered = delivered + ? - records - late.waiting - late.discarded, records = ?,
                            parked = parked + late.waiting, discarded = delivery.discarded + late.discarded, at = now()
                        from late
                        where subscription = ? and generation = ? and partition = ? and seq < ?
                        """)
                .params(bay.params())
                .params(upTo.records(), upTo.sequence(), upTo.records(), upTo.records())
                .params(bay.params())
                .params(upTo.sequence())
                .update();
        if (changed == 1) {
            ledger.write(DeliveryLines.delivered(feeding, from, upTo, remark));
        }
    }

    /**
     * Notes a delivery that the target has committed already. Its own position is the truth, so this book may lag behind
     * after a crash without harm, and need not wait for the disk.
     */
    @Transactional
    public void noteLazily(Feeding feeding, Place from, Place upTo, String remark) {
        jdbc.sql("set local synchronous_commit = off").update();
        if (parking.mayHoldRows(feeding)) {
            jdbc.sql(
                            "select 1 from exchange.delivery where subscription = ? and generation = ? and partition = ? for update")
                    .params(Bay.of(feeding).params())
                    .query(Integer.class)
                    .optional();
        }
        note(feeding, from, upTo, remark);
    }

    /** Subscriptions that have a book and no place in the catalogue. */
    List<String> notAmong(Set<String> inCatalogue) {
        return jdbc.sql("select distinct subscription from exchange.delivery where subscription <> all(?)")
                .param(inCatalogue.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Transactional
    public void close(String subscription) {
        jdbc.sql("delete from exchange.delivery where subscription = ?")
                .param(subscription)
                .update();
    }
}
