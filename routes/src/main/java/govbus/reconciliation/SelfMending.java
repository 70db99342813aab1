package govbus.reconciliation;

import govbus.reconciliation.Views.HealRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Mends without a person what a source holds and the log missed, after each run of the period and as long as it is
 * little: when much is missing or to be deleted, somebody should look at it first. A run that a person asked for only
 * looks. Targets are never mended by themselves, since what differs there may have been somebody's will.
 */
@Component
class SelfMending {

    private static final Logger LOG = LoggerFactory.getLogger(SelfMending.class);

    private final MendingDesk desk;
    private final long most;

    /** @param most differing records of a source that are mended by themselves; 0 for none */
    SelfMending(MendingDesk desk, @Value("${govbus.reconciliation.mend-sources-up-to:1000}") long most) {
        this.desk = desk;
        this.most = most;
    }

    void after(Subject subject, Line line) {
        boolean differs = line != null && line.state().equals("differs");
        if (!(subject instanceof Subject.OfSource) || !differs || line.differing() > most) {
            return;
        }
        Mended mended = desk.mend(subject, new HealRequest(null, null, "对账自动补齐 / mended by reconciliation"), "govbus");
        LOG.info(
                "{}: {} of {} differing records mended",
                subject.name(),
                mended.healed().size(),
                line.differing());
    }
}
