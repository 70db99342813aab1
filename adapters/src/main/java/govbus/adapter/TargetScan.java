package govbus.adapter;

import java.util.OptionalLong;

/** A target as it is at one moment: its rows and, from the same moment, its positions. */
public interface TargetScan extends Scan {

    /** Position of a partition, as {@link Target#position(int)} gives it; nothing when none was ever applied. */
    OptionalLong position(int partition);

    /** Whether rows stay in the target that the bus has deleted. */
    boolean keepsDeleted();

    /**
     * Values of the bus in the form in which the target's columns hold them and {@link #rows} gives them back: a column
     * of two decimal places makes {@code 1.005} the same as {@code 1.01}.
     */
    String[] held(String[] values);
}
