package govbus.faults.site;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The disk that the bus and its PostgreSQL write to: an ext4 file system in an image of its own, mounted by loop. Its
 * power can be cut: what was not synced is in the page cache above the image, and a copy of the image does not have it.
 * Where nothing can be mounted it is a plain directory, and {@link #isReal()} says so.
 */
public final class Disk implements AutoCloseable {
    private static final long BYTES = 3L << 30;
    private static final int TRIES = 100;

    private final Path image;
    private final Path place;
    private boolean mounted;

    private Disk(Path image, Path place) {
        this.image = image;
        this.place = place;
    }

    /** Makes and mounts it, or makes a directory where that is not allowed. */
    static Disk open(Path root) throws IOException {
        Disk disk = new Disk(root.resolve("bus.img"), Files.createDirectories(root.resolve("bus")));
        if (Shell.isRoot() && Shell.has("mkfs.ext4")) {
            try (RandomAccessFile file = new RandomAccessFile(disk.image.toFile(), "rw")) {
                file.setLength(BYTES);
            }
            try {
                Shell.run("mkfs.ext4", "-q", "-m", "0", disk.image.toString());
                disk.mount();
            } catch (SiteFault notHere) {
                Files.deleteIfExists(disk.image);
            }
        }
        return disk;
    }

    /** Whether its power can be cut and its space can end. */
    public boolean isReal() {
        return mounted;
    }

    Path place() {
        return place;
    }

    /** Free bytes. */
    public long free() throws IOException {
        return Files.getFileStore(place).getUsableSpace();
    }

    /** Takes all space but so many bytes away, by a file that {@link #release()} removes. */
    public void fill(long left) throws IOException {
        long size = free() - left;
        Shell.run("fallocate", "-l", Long.toString(Math.max(1, size)), ballast().toString());
    }

    /** Gives the space back. */
    public void release() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return place.resolve("ballast");
    }

    /** Keeps the state that the disk itself has at this moment; what only the page cache has is not in it. */
    public void keepWhatIsOnIt() {
        Shell.run("cp", "--sparse=always", image.toString(), crash().toString());
    }

    /** Goes on with the state that was kept; nobody may use the disk now. */
    public void powerOn() throws IOException {
        unmount();
        Files.move(crash(), image, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        mount();
    }

    private Path crash() {
        return image.resolveSibling("crash.img");
    }

    private void mount() {
        Shell.run("mount", "-o", "loop", image.toString(), place.toString());
        mounted = true;
    }

    /** The last process to die may need a moment to let go. */
    private void unmount() {
        for (int i = 1; mounted; i++) {
            try {
                Shell.run("umount", place.toString());
                mounted = false;
            } catch (SiteFault busy) {
                if (i == TRIES) {
                    throw new SiteFault(busy.getMessage() + users(), busy);
                }
                pause();
            }
        }
    }

    private String users() {
        return "; in use by "
                + Shell.run(
                        "sh",
                        "-c",
                        "ls -l /proc/[0-9]*/fd/* /proc/[0-9]*/cwd /proc/[0-9]*/exe 2>/dev/null | grep -- '-> " + place
                                + "' | head -5 | sed 's/.*proc/proc/'");
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteFault("interrupted while unmounting", e);
        }
    }

    @Override
    public void close() {
        unmount();
    }
}
