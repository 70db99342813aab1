package govbus.benchmarks;

import govbus.city.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** All measurements of a run by name, and the table of their medians. */
final class Figures {
    private final Map<String, List<Figure>> byName = new LinkedHashMap<>();
    private final Map<String, Limit> limits = new LinkedHashMap<>();

    private final Progress progress;

    Figures(Progress progress) {
        this.progress = progress;
    }

    /** What a figure is compared with. */
    private record Limit(String name, double wanted) {}

    void add(String name, Figure figure) {
        byName.computeIfAbsent(name, none -> new ArrayList<>()).add(figure);
        progress.say(String.format(
                Locale.ROOT,
                "  %s: %,.0f records/s, CPU %.1f us a record",
                name,
                figure.perSecond(),
                figure.micros().total()));
    }

    /** Adds a measurement that should reach a part of another one's rate. */
    void add(String name, Figure figure, String limit, double wanted) {
        add(name, figure);
        limits.put(name, new Limit(limit, wanted));
    }

    /** The measurement with the median rate. */
    Figure median(String name) {
        List<Figure> sorted = byName.get(name).stream()
                .sorted(Comparator.comparingDouble(Figure::perSecond))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    String table() {
        StringBuilder table = new StringBuilder("""
                | measured | records/s, median [all] | ratio | CPU us a record: bus + broker + PostgreSQL + client | bottleneck |
                |---|---|---|---|---|
                """);
        byName.forEach((name, all) -> table.append(line(name, all)));
        return table.toString();
    }

    private String line(String name, List<Figure> all) {
        Figure median = median(name);
        Usage cpu = median.micros();
        return String.format(
                Locale.ROOT,
                "| %s | **%,.0f** [%s] | %s | %.1f = %.1f + %.1f + %.1f + %.1f | %s |%n",
                name,
                median.perSecond(),
                String.join(
                        " ",
                        all.stream()
                                .map(one -> String.format(Locale.ROOT, "%,.0f", one.perSecond()))
                                .toList()),
                ratio(name, all),
                cpu.total(),
                cpu.bus(),
                cpu.broker(),
                cpu.postgres(),
                cpu.client(),
                bottleneck(median));
    }

    /** Of each round to the limit's of the same round, as machines are faster in one minute than in the next; their median. */
    private String ratio(String name, List<Figure> all) {
        Limit limit = limits.get(name);
        if (limit == null) {
            return "";
        }
        List<Figure> limits = byName.get(limit.name());
        List<Double> ratios = IntStream.range(0, Math.min(all.size(), limits.size()))
                .mapToObj(
                        round -> all.get(round).perSecond() / limits.get(round).perSecond())
                .toList();
        return String.format(
                Locale.ROOT,
                "%.2f [%s] of %s (wanted: %.1f)",
                ratios.stream().sorted().toList().get(ratios.size() / 2),
                String.join(
                        " ",
                        ratios.stream()
                                .map(one -> String.format(Locale.ROOT, "%.2f", one))
                                .toList()),
                limit.name(),
                limit.wanted());
    }

    /** The processors when they were nearly all used, else waiting (disk, one thread); and who used most of them. */
    private static String bottleneck(Figure figure) {
        Usage cpu = figure.micros();
        double busy =
                figure.perSecond() * cpu.total() / 1e6 / Runtime.getRuntime().availableProcessors();
        String most = cpu.postgres() >= Math.max(cpu.bus(), Math.max(cpu.broker(), cpu.client()))
                ? "PostgreSQL"
                : cpu.bus() >= Math.max(cpu.broker(), cpu.client())
                        ? "bus"
                        : cpu.broker() >= cpu.client() ? "broker" : "client";
        return String.format(
                Locale.ROOT,
                busy > 0.85 ? "CPU (%.0f %% busy), most of it %s" : "waiting (CPU %.0f %% busy, most of it %s)",
                busy * 100,
                most);
    }
}
