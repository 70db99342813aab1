package govbus.library.feed;

import govbus.catalog.Catalog;
import govbus.catalog.Library;
import govbus.catalog.Subscription;
import govbus.exchange.Batch;
import govbus.exchange.Lane;
import govbus.exchange.NodeSubscriber;
import govbus.library.feed.HeldStore.Decision;
import govbus.library.merge.Shape;
import govbus.library.store.Shapes;
import govbus.library.store.WordStore;
import govbus.library.store.WordStore.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Feeds the base libraries, each lane of each source by itself; a mass change is held until a person decides. */
@Component
class LibraryFeed implements NodeSubscriber {

    private static final String SUBSCRIBER = "library/";

    private final Catalog catalog;
    private final Shapes shapes;
    private final Hearing hearing;
    private final WordStore words;
    private final Tallies tallies;
    private final HeldStore held;
    private final Map<String, Boolean> mostlyNew = new ConcurrentHashMap<>();

    LibraryFeed(Catalog catalog, Shapes shapes, Hearing hearing, WordStore words, Tallies tallies, HeldStore held) {
        this.catalog = catalog;
        this.shapes = shapes;
        this.hearing = hearing;
        this.words = words;
        this.tallies = tallies;
        this.held = held;
    }

    @Override
    public String adapter() {
        return "library";
    }

    /** Which items become which facts: with others all that was sent is needed once more. */
    @Override
    public String form(Subscription subscription) {
        Library library = catalog.current().libraries().get(nameOf(subscription));
        if (library == null) {
            return "";
        }
        StringBuilder form = new StringBuilder(library.keys().getOrDefault(subscription.resource(), ""));
        for (Library.Fact fact : library.facts()) {
            fact.from().stream()
                    .filter(origin -> origin.resource().equals(subscription.resource()))
                    .forEach(origin ->
                            form.append('|').append(fact.name()).append('=').append(origin.item()));
        }
        return "-" + Integer.toHexString(form.toString().hashCode());
    }

    @Override
    public void apply(Subscription subscription, List<Batch> batches) {
        Shape shape = shapes.of(nameOf(subscription));
        List<Batch> rest = batches;
        while (!rest.isEmpty()) {
            Batch first = rest.get(0);
            Optional<Decision> decision = shape.library().guard() == null || first.sequence() == 0
                    ? Optional.empty()
                    : held.decision(shape, first.lane(), first.sequence());
            if (decision.isEmpty()) {
                take(subscription, shape, rest, Rows.ALL);
                return;
            }
            Decision decided = decision.get();
            if (decided.state().equals("open")) {
                throw new MassChangeHeld(shape.library().name(), first.lane().resource(), decided.kind());
            }
            List<Batch> within = rest.stream()
                    .takeWhile(batch -> batch.sequence() <= decided.upTo())
                    .toList();
            take(subscription, shape, within, decided);
            rest = rest.subList(within.size(), rest.size());
        }
    }

    private enum Rows {
        ALL,
        RELEASED
    }

    private void take(Subscription subscription, Shape shape, List<Batch> batches, Decision decided) {
        if (decided.state().equals("released")) {
            take(subscription, shape, batches, Rows.RELEASED);
            return;
        }
        List<Batch> left = Refusal.without(batches, decided.kind());
        held.leftOut(decided.id(), Refusal.rows(batches) - Refusal.rows(left));
        take(subscription, shape, left, Rows.RELEASED);
    }

    private void take(Subscription subscription, Shape shape, List<Batch> batches, Rows rows) {
        Heard heard = hearing.of(shape, subscription.resource(), batches);
        if (heard.additions().isEmpty()) {
            return;
        }
        boolean presumedNew = heard.isAllCreated() && mostlyNew.getOrDefault(subscription.name(), true);
        Written written = words.add(shape, heard.additions(), presumedNew);
        mostlyNew.put(
                subscription.name(), written.created() * 10 >= heard.additions().size() * 9);
        Lane lane = batches.get(0).lane();
        Excess excess = tallies.count(shape, lane, written, rows == Rows.ALL);
        if (excess != null) {
            held.hold(shape, lane, excess);
            throw new MassChangeHeld(shape.library().name(), lane.resource(), excess.kind());
        }
    }

    private static String nameOf(Subscription subscription) {
        return subscription.subscriber().substring(SUBSCRIBER.length());
    }
}
