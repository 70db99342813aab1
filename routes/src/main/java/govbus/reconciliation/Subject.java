package govbus.reconciliation;

import govbus.catalog.Resource;
import govbus.catalog.Source;
import govbus.catalog.Subscription;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is reconciled: a subscription's target or a source. Names of sources have a slash, those of subscriptions none. */
sealed interface Subject {

    String name();

    Resource resource();

    /** Departments that may look at it: who provides the data and who receives it. */
    Set<String> parties();

    String kind();

    /** A subscription's target beside the log. */
    record OfTarget(Subscription subscription, Resource resource) implements Subject {

        @Override
        public String name() {
            return subscription.name();
        }

        @Override
        public Set<String> parties() {
            return new HashSet<>(List.of(resource.department(), subscription.subscriber()));
        }

        @Override
        public String kind() {
            return "target";
        }
    }

    /** The log beside its source. */
    record OfSource(Source source, Resource resource) implements Subject {

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public Set<String> parties() {
            return Set.of(resource.department());
        }

        @Override
        public String kind() {
            return "source";
        }
    }
}
