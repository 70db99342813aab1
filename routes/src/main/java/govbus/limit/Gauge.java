package govbus.limit;

import java.util.List;

/** Somebody who knows how much of something is used; asked every few seconds by a thread of its own. */
public interface Gauge {

    /** What is used now; nothing when it cannot be said. */
    List<Usage> read() throws Exception;
}
