package govbus.adapter;

/** A source's table as it is at one moment, and whether its stream of changes has come that far. */
public interface SourceScan extends Scan {

    /** A mark in the source's own log, after everything that was committed up to now. */
    String mark();

    /** Whether the bus has accepted everything before a mark. Throws when it never will, because nobody reads the log. */
    boolean passed(String mark);
}
