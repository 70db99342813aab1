package govbus.exchange.log;

import govbus.exchange.watch.Bulletins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stops accepting while the disk of the data directory has less than a little space left: what the store needs to go on
 * at all is not given away. Looked at every half second at most.
 */
@Component
class StorageFloor {

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long MEGABYTE = 1L << 20;

    private final Path directory;
    private final long floor;
    private final Bulletins bulletins;
    private long lookedAt = System.nanoTime() - EVERY;
    private boolean below;

    StorageFloor(
            @Value("${govbus.data-dir:.govbus}") Path directory,
            @Value("${govbus.storage.floor-megabytes:256}") long megabytes,
            Bulletins bulletins) {
        this.directory = directory.toAbsolutePath();
        this.floor = megabytes * MEGABYTE;
        this.bulletins = bulletins;
    }

    synchronized boolean isReached() {
        if (System.nanoTime() - lookedAt >= EVERY) {
            lookedAt = System.nanoTime();
            look();
        }
        return below;
    }

    private void look() {
        boolean before = below;
        long left = left();
        below = left < floor;
        if (below && !before) {
            bulletins.tell(
                    "disk",
                    "error",
                    "storage-full",
                    "磁盘仅剩 %,d MB,停止接收;释放空间后自动恢复 / only %<,d MB left: nothing is accepted until there is more"
                            .formatted(left / MEGABYTE));
        } else if (before && !below) {
            bulletins.settle("disk", "storage-full");
        }
    }

    private long left() {
        try {
            return Files.exists(directory) ? Files.getFileStore(directory).getUsableSpace() : Long.MAX_VALUE;
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
