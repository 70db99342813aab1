package govbus.faults.site;

import java.util.concurrent.ThreadLocalRandom;

/**
 * What a network does to the bytes on it.
 *
 * @param delayMillis to each chunk, in each direction
 * @param jitterMillis by which the delay differs, in both directions
 * @param bytesPerSecond at most; 0 for no limit
 * @param silent nothing passes and nobody is told: a half-open connection
 * @param cut everything is reset, and nobody gets in
 */
public record Weather(long delayMillis, long jitterMillis, long bytesPerSecond, boolean silent, boolean cut) {
    public static final Weather FAIR = new Weather(0, 0, 0, false, false);
    public static final Weather CUT = new Weather(0, 0, 0, false, true);
    public static final Weather SILENT = new Weather(0, 0, 0, true, false);

    public static Weather slow(long delayMillis, long jitterMillis) {
        return new Weather(delayMillis, jitterMillis, 0, false, false);
    }

    public static Weather narrow(long bytesPerSecond) {
        return new Weather(0, 0, bytesPerSecond, false, false);
    }

    void hold(int bytes) throws InterruptedException {
        long millis = delayMillis;
        if (jitterMillis > 0) {
            millis += ThreadLocalRandom.current().nextLong(-jitterMillis, jitterMillis + 1);
        }
        if (bytesPerSecond > 0) {
            millis += bytes * 1000L / bytesPerSecond;
        }
        if (millis > 0) {
            Thread.sleep(millis);
        }
    }
}
