package govbus.library.feed;

import govbus.catalog.Catalog;
import govbus.catalog.Library;
import govbus.catalog.Subscription;
import govbus.exchange.Batch;
import govbus.exchange.NodeSubscriber;
import govbus.library.merge.Shape;
import govbus.library.store.Shapes;
import govbus.library.store.WordStore;
import govbus.library.store.WordStore.Written;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Feeds the base libraries, each lane of each source by itself. */
@Component
class LibraryFeed implements NodeSubscriber {

    private static final String SUBSCRIBER = "library/";

    private final Catalog catalog;
    private final Shapes shapes;
    private final Hearing hearing;
    private final WordStore words;
    private final Tallies tallies;
    private final Map<String, Boolean> mostlyNew = new ConcurrentHashMap<>();

    LibraryFeed(Catalog catalog, Shapes shapes, Hearing hearing, WordStore words, Tallies tallies) {
        this.catalog = catalog;
        this.shapes = shapes;
        this.hearing = hearing;
        this.words = words;
        this.tallies = tallies;
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
        Heard heard = hearing.of(shape, subscription.resource(), batches);
        if (heard.additions().isEmpty()) {
            return;
        }
        boolean presumedNew = heard.isAllCreated() && mostlyNew.getOrDefault(subscription.name(), true);
        Written written = words.add(shape, heard.additions(), presumedNew);
        mostlyNew.put(
                subscription.name(), written.created() * 10 >= heard.additions().size() * 9);
        tallies.count(shape, batches.get(0).lane(), heard, written);
    }

    private static String nameOf(Subscription subscription) {
        return subscription.subscriber().substring(SUBSCRIBER.length());
    }
}
