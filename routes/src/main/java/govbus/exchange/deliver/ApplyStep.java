package govbus.exchange.deliver;

import govbus.adapter.Delivery;
import govbus.adapter.Row;
import govbus.adapter.Target;
import govbus.adapter.Target.Applied;
import govbus.adapter.Target.PositionMoved;
import govbus.exchange.deliver.Feeding.Place;
import govbus.exchange.watch.Flows;
import java.util.List;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** Applies a message to its target: exactly once in effect, since the target keeps the position with the data. */
@Component
class ApplyStep {

    private final OpenTargets targets;
    private final DeliveryBooks books;
    private final Parking parking;
    private final InForce inForce;
    private final Flows flows;

    ApplyStep(OpenTargets targets, DeliveryBooks books, Parking parking, InForce inForce, Flows flows) {
        this.targets = targets;
        this.books = books;
        this.parking = parking;
        this.inForce = inForce;
        this.flows = flows;
    }

    void apply(Feeding feeding, Exchange exchange) {
        Parcel parcel = Parcel.decode(exchange.getMessage().getBody(byte[].class));
        if (parcel.epoch() != feeding.epoch() || !inForce.covers(feeding)) {
            return;
        }
        feeding.isBusy();
        try {
            applyTo(targets.of(feeding), feeding, parcel);
        } catch (PositionMoved moved) {
            parking.lookAgain(feeding);
            feeding.rewind(books.placeAt(feeding.lane(), moved.position()).orElse(Place.START));
        }
    }

    private void applyTo(Target target, Feeding feeding, Parcel parcel) throws PositionMoved {
        List<Integer> places = parking.goingOn(feeding, parcel, target);
        List<Row> rows = places.stream().map(parcel.rows()::get).toList();
        Delivery delivery = new Delivery(
                feeding.lane().partition(),
                parcel.after().sequence(),
                parcel.upTo().sequence(),
                parcel.items(),
                rows);
        Applied applied = target.apply(
                delivery, refused -> parking.park(feeding, parcel, places.get(refused.index()), refused.reason()));
        if (!applied.ignored()) {
            books.noteLazily(feeding, parcel.after(), parcel.upTo(), null);
            flows.delivered(feeding.subscription().name(), applied.applied());
        }
        feeding.applied(parcel.epoch(), parcel.upTo());
    }
}
