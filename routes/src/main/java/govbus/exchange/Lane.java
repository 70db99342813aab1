package govbus.exchange;

/**
 * An ordered part of the log: records of one key are always in the same.
 *
 * @param partition from 0
 */
public record Lane(String resource, int partition) implements Comparable<Lane> {

    /** The partition of a key among so many; stays the same for ever, as the log's order depends on it. */
    public static int partitionOf(String key, int partitions) {
        return partitions == 1 ? 0 : Math.floorMod(key.hashCode() * 0x9E3779B9, partitions);
    }

    @Override
    public int compareTo(Lane other) {
        int byResource = resource.compareTo(other.resource);
        return byResource != 0 ? byResource : Integer.compare(partition, other.partition);
    }

    @Override
    public String toString() {
        return resource + "#" + partition;
    }
}
