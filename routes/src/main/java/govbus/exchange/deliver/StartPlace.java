package govbus.exchange.deliver;

import govbus.adapter.Target;
import govbus.exchange.SubscriberQueues;
import govbus.exchange.deliver.Feeding.Place;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Where feeding begins: where the target says it is, since its position is written with its data; where there is no such
 * target, where the books are.
 */
@Component
class StartPlace {

    private final DeliveryBooks books;
    private final OpenTargets targets;
    private final NodeSubscribers inside;
    private final Parking parking;

    StartPlace(DeliveryBooks books, OpenTargets targets, NodeSubscribers inside, Parking parking) {
        this.books = books;
        this.targets = targets;
        this.inside = inside;
        this.parking = parking;
    }

    /** Throws while the target cannot be asked. */
    Place of(Feeding feeding) {
        Place noted = books.open(feeding);
        String adapter = feeding.subscription().delivery().adapter();
        if (inside.has(adapter) || adapter.equals(SubscriberQueues.ADAPTER)) {
            return noted;
        }
        parking.lookAgain(feeding);
        Target target = targets.of(feeding);
        OptionalLong position = target.position(feeding.lane().partition());
        Place place = books.placeAt(feeding.lane(), position.orElse(0)).orElse(noted);
        if (place.sequence() > noted.sequence()) {
            books.noteLazily(feeding, noted, place, "noted after a restart; the target had committed it");
        }
        return place;
    }
}
