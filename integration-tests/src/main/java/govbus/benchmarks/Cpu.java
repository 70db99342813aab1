package govbus.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** CPU seconds of processes and threads as Linux counts them in {@code /proc}, in hundredths of a second. */
final class Cpu {
    private static final Path PROC = Path.of("/proc");
    private static final double TICKS = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int REAPED_SYSTEM = 14;

    private Cpu() {}

    /** Of a process with all its threads. */
    static double of(long pid) {
        return sum(PROC.resolve(pid + "/stat"), SYSTEM);
    }

    /** Of a process, its children that live, and those that have ended. */
    static double ofFamily(long pid) {
        return sum(PROC.resolve(pid + "/stat"), REAPED_SYSTEM)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(child -> of(child.pid()))
                        .sum();
    }

    /** Of those threads of a process whose name fits; Linux keeps 15 characters of a name. */
    static double ofThreads(long pid, Predicate<String> name) {
        try (Stream<Path> tasks = Files.list(PROC.resolve(pid + "/task"))) {
            return tasks.filter(task -> name.test(text(task.resolve("comm"))))
                    .mapToDouble(task -> sum(task.resolve("stat"), SYSTEM))
                    .sum();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The most memory that the process ever had in RAM, in MiB. */
    static long peakMegabytes(long pid) {
        return text(PROC.resolve(pid + "/status"))
                        .lines()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                >> 10;
    }

    private static double sum(Path stat, int last) {
        String line = text(stat);
        if (line.isEmpty()) {
            return 0;
        }
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        double ticks = 0;
        for (int field = USER; field <= last; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException unreadable) {
            if (Files.exists(file)) {
                // a process that ends while it is read answers "no such process"
                return "";
            }
            throw new UncheckedIOException(unreadable);
        }
    }
}
