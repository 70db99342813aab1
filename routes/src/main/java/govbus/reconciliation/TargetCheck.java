package govbus.reconciliation;

import govbus.adapter.ScannableTarget;
import govbus.adapter.TargetScan;
import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import govbus.exchange.Form;
import govbus.exchange.deliver.TargetTasks;
import govbus.exchange.log.StoreEpoch;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Compares a subscription's target with the log. The target keeps its position with its data, so both are looked at as of
 * exactly the same place in the log, however much flows meanwhile.
 */
@Component
class TargetCheck {

    private static final int MOST_PARKED = 200_000;

    private final LogFold fold;
    private final AcceptedState state;
    private final TargetTasks targets;
    private final StoreEpoch epoch;
    private final JdbcTemplate jdbc;

    TargetCheck(LogFold fold, AcceptedState state, TargetTasks targets, StoreEpoch epoch, JdbcTemplate jdbc) {
        this.fold = fold;
        this.state = state;
        this.targets = targets;
        this.epoch = epoch;
        this.jdbc = jdbc;
    }

    TargetScan scan(Subscription subscription) {
        TargetTasks.Opening opening = targets.of(subscription, generation(subscription));
        return ((ScannableTarget) opening.adapter()).scan(opening.task());
    }

    Findings check(Subscription subscription, Resource resource, Progress progress) {
        Granted granted = new Granted(subscription, resource);
        try (TargetScan scan = scan(subscription)) {
            Cut cut = Cut.of(scan, resource.partitions());
            Instant at = Instant.now();
            // asked after the moment: what was parked up to there is known by now, what was replayed since is in it too
            Set<String> parked = parked(subscription);
            cut.mustBeKnown(fold.advance(resource));
            LeftOut leftOut = new LeftOut("too many records are still under way; compared when they have arrived");
            Comparison.Result result = new Comparison(fold.records(resource), progress)
                    .of(
                            new GrantedSide(state, resource, granted, scan, cut, parked, leftOut),
                            new TargetSide(scan, granted, leftOut));
            return new Findings(at, cut.toString(), leftOut.size(), result);
        }
    }

    private String generation(Subscription subscription) {
        return Form.of(subscription, epoch.number());
    }

    private Set<String> parked(Subscription subscription) {
        Set<String> keys = new HashSet<>(
                jdbc.queryForList("""
                select distinct key from exchange.parked where subscription = ? and generation = ?
                    and (state = 'waiting' or decided_at > now() - interval '1 minute') limit ?
                """, String.class, subscription.name(), generation(subscription), MOST_PARKED + 1));
        if (keys.size() > MOST_PARKED) {
            throw NotComparable.yet("more than " + MOST_PARKED + " keys wait for parked records; replay them first");
        }
        return keys;
    }
}
