package govbus.exchange.watch;

import govbus.catalog.DeadlineNear;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a department has not answered in time becomes the authority's news (督办). */
@Component
class DeadlineBulletins {

    private static final Set<String> LATE = Set.of("overdue", "escalated");

    private final Bulletins bulletins;

    DeadlineBulletins(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @EventListener
    void tell(DeadlineNear near) {
        if (LATE.contains(near.level())) {
            bulletins.tell(
                    near.number(),
                    "warning",
                    "deadline-overdue",
                    near.department() + " 应于 " + near.deadline() + " 前办结 / was to answer by " + near.deadline());
        }
    }
}
