package govbus.adapter;

import java.util.Optional;

/** One source to read, as an adapter sees it. */
public interface SourceTask extends SourceForm {

    /** How far this lane was accepted before. */
    Optional<String> position(String lane);

    /**
     * Hands rows over and waits until they are durable. Throws when they are not: then nothing of them is kept, and the
     * reader hands the same rows over again later.
     */
    Accepted accept(Rows rows);

    /** Tells how the reader is doing, for the console. */
    void state(ReaderState state);
}
