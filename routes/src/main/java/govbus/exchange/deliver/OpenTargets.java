package govbus.exchange.deliver;

import govbus.adapter.Target;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The targets that this node writes to, one a subscription, opened when first needed. */
@Component
class OpenTargets {

    private final Map<String, Target> targets = new ConcurrentHashMap<>();
    private final TargetTasks tasks;

    OpenTargets(TargetTasks tasks) {
        this.tasks = tasks;
    }

    Target of(Feeding feeding) {
        return targets.computeIfAbsent(feeding.subscription().name(), name -> {
            TargetTasks.Opening opening = tasks.of(feeding.subscription(), feeding.generation());
            return opening.adapter().open(opening.task());
        });
    }

    /** The open target of a subscription, which is the caller's to close from now on. */
    Optional<Target> take(String subscription) {
        return Optional.ofNullable(targets.remove(subscription));
    }

    void close(String subscription) {
        Target target = targets.remove(subscription);
        if (target != null) {
            target.close();
        }
    }
}
