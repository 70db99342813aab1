package govbus.adapter.text;

import govbus.adapter.Row;
import java.io.Closeable;
import java.io.IOException;

/** Rows of a text, one after the other; never more than one in memory. */
public interface RowStream extends Closeable {

    /**
     * The next row, {@code null} at the end.
     *
     * @throws BrokenText when what follows cannot be told apart into records any more
     */
    Row next() throws IOException;
}
