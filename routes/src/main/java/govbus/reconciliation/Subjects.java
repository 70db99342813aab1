package govbus.reconciliation;

import govbus.adapter.ScannableSource;
import govbus.adapter.ScannableTarget;
import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Resource;
import govbus.catalog.State;
import govbus.exchange.Adapters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything in the catalogue that is in force and can be looked at. */
@Component
class Subjects {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Catalog catalog;
    private final Adapters adapters;

    Subjects(Catalog catalog, Adapters adapters) {
        this.catalog = catalog;
        this.adapters = adapters;
    }

    List<Subject> all() {
        CatalogSnapshot current = catalog.current();
        LocalDate today = LocalDate.now(CHINA);
        List<Subject> subjects = new ArrayList<>();
        current.sources().values().stream()
                .filter(source -> source.state() == State.PUBLISHED)
                .filter(source -> adapters.findSource(source.adapter())
                        .filter(ScannableSource.class::isInstance)
                        .isPresent())
                .forEach(source -> published(current, source.resource())
                        .ifPresent(resource -> subjects.add(new Subject.OfSource(source, resource))));
        current.subscriptions().values().stream()
                .filter(subscription -> subscription.inForce(today))
                .filter(subscription -> adapters.findTarget(
                                subscription.delivery().adapter())
                        .filter(ScannableTarget.class::isInstance)
                        .isPresent())
                .forEach(subscription -> published(current, subscription.resource())
                        .ifPresent(resource -> subjects.add(new Subject.OfTarget(subscription, resource))));
        return subjects;
    }

    Optional<Subject> find(String name) {
        return all().stream().filter(subject -> subject.name().equals(name)).findFirst();
    }

    private static Optional<Resource> published(CatalogSnapshot current, String name) {
        return current.resource(name).filter(resource -> resource.state().flows());
    }
}
