package govbus.library;

import java.time.Instant;

/**
 * A moment on both axes.
 *
 * @param validAt as it was then, by the sources' own times; {@code null} for now
 * @param knownAt as the bus knew it then; {@code null} for now
 */
public record AsOf(Instant validAt, Instant knownAt) {

    public static final AsOf NOW = new AsOf(null, null);
}
