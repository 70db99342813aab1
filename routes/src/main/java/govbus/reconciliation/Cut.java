package govbus.reconciliation;

import govbus.adapter.TargetScan;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far each partition of a target was delivered at the moment that is looked at. */
record Cut(Map<Integer, Long> positions) {

    static Cut of(TargetScan scan, int partitions) {
        Map<Integer, Long> positions = new TreeMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            positions.put(partition, scan.position(partition).orElse(0));
        }
        return new Cut(positions);
    }

    /** Whether a row had not yet been delivered. */
    boolean isBefore(Kept row) {
        return row.sequence() > positions.getOrDefault(row.partition(), 0L);
    }

    /** A bus that was set back to an older backup knows less than its target. */
    void mustBeKnown(Map<Integer, Long> folded) {
        positions.forEach((partition, position) -> {
            if (position > folded.getOrDefault(partition, 0L)) {
                throw NotComparable.because("the target has received partition " + partition + " up to " + position
                        + ", but the log ends at " + folded.get(partition)
                        + ": was the bus restored from an older backup?");
            }
        });
    }

    @Override
    public String toString() {
        return positions.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(" "));
    }
}
