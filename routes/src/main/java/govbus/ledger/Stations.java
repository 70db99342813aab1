package govbus.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the stations that lines stand for, one by one, in the order in which they were passed. */
final class Stations {

    private final List<HopView> hops = new ArrayList<>();
    private final Set<String> fed = new HashSet<>();
    private Instant latest;

    private Stations() {}

    static List<HopView> of(List<Line> lines) {
        Stations stations = new Stations();
        lines.forEach(stations::tell);
        stations.hops.sort(Comparator.comparing(HopView::at));
        return stations.hops;
    }

    private void tell(Line line) {
        latest = Instant.MIN;
        switch (line.entry().hop()) {
            case ACCEPTED, QUARANTINED -> tellIn(line);
            case FED -> tellFed(line, line.at());
            case DELIVERED -> tellOut(line);
            default -> add(line.entry().hop(), line.at(), line.entry(), sequences(line.entry()), null);
        }
    }

    private void tellIn(Line line) {
        Entry entry = line.entry();
        Way way = entry.way();
        if (way.collectedAt() != null) {
            List<Places.Place> places = places(line);
            for (Places.Place place : places) {
                add(Hop.COLLECTED, way.collectedAt(), entry, position(way.origin(), place.place()), place.changedAt());
            }
            add(Hop.CHECKED, way.checkedAt(), entry, null, null);
        }
        add(entry.hop(), line.at(), entry, sequences(entry), null);
    }

    /** Of the key that was asked for; of a whole line the first one speaks for all. */
    private static List<Places.Place> places(Line line) {
        byte[] bytes = line.entry().way().places();
        if (bytes == null) {
            return List.of(new Places.Place(null, null));
        }
        List<Places.Place> all = Places.read(bytes);
        return line.found().isEmpty()
                ? all.subList(0, 1)
                : line.found().stream()
                        .filter(at -> at < all.size())
                        .map(all::get)
                        .toList();
    }

    private static String position(String origin, String place) {
        return origin == null ? place : place == null ? origin : origin + " " + place;
    }

    private void tellFed(Line line, Instant at) {
        Entry entry = line.entry();
        if (fed.add(entry.subscription() + "#" + entry.partition() + ":" + entry.lastSequence())) {
            add(Hop.FED, at, entry, sequences(entry), null);
        }
    }

    private void tellOut(Line line) {
        Way way = line.entry().way();
        if (way.fedAt() != null) {
            tellFed(line, way.fedAt());
        }
        add(
                Hop.DELIVERED,
                way.deliveredAt() == null ? line.at() : way.deliveredAt(),
                line.entry(),
                sequences(line.entry()),
                null);
        if (way.deliveredAt() != null) {
            add(Hop.ACKNOWLEDGED, line.at(), line.entry(), sequences(line.entry()), null);
        }
    }

    /** Within a line no station is before the one that it follows, whatever the clocks of node and store say. */
    private void add(Hop hop, Instant at, Entry entry, String position, Instant sourceTime) {
        latest = at.isAfter(latest) ? at : latest;
        hops.add(HopView.of(hop, latest, entry, position, sourceTime));
    }

    private static String sequences(Entry entry) {
        if (entry.firstSequence() == null) {
            return null;
        }
        String lane = entry.resource() + "#" + entry.partition() + " ";
        return entry.firstSequence().equals(entry.lastSequence())
                ? lane + entry.lastSequence()
                : lane + entry.firstSequence() + "-" + entry.lastSequence();
    }
}
