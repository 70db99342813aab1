package govbus.faults;

import govbus.faults.oracle.Verdict.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All results of a run as a Markdown table, a line a kind of fault. */
final class Table {
    private static final String HEAD = """
            | fault | times | attempted | acknowledged | lost | duplicated | reordered | state difference | other | recovery p50 / p95 / max | control |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|
            """;

    private Table() {}

    static String of(List<Result> results, long seed, Map<String, Object> versions) {
        Map<String, List<Result>> kinds = new LinkedHashMap<>();
        results.forEach(result -> kinds.computeIfAbsent(
                        result.fault().id() + " " + result.fault().name(), kind -> new java.util.ArrayList<>())
                .add(result));
        StringBuilder text = new StringBuilder("Seed " + seed + ", " + versions + ".\n\n" + HEAD);
        kinds.forEach((kind, all) -> text.append(line(kind, all)));
        if (!results.isEmpty()) {
            text.append(line("**all**", results));
        }
        return text.toString();
    }

    private static String line(String kind, List<Result> all) {
        List<Result> real = all.stream()
                .filter(result -> result.control() == null && !result.wasSkipped())
                .toList();
        if (real.isEmpty()) {
            String why = all.stream()
                    .filter(Result::wasSkipped)
                    .findFirst()
                    .map(skipped -> "skipped: " + skipped.skipped())
                    .orElse("only its control was run");
            return "| " + kind + " | " + why + " | | | | | | | | | |\n";
        }
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %,d | %d | %d | %d | %d | %d | %s | %s |%n",
                kind,
                real.size(),
                real.stream().mapToLong(Result::attempts).sum(),
                real.stream().mapToLong(Result::acknowledged).sum(),
                sum(real, Kind.LOST),
                sum(real, Kind.DUPLICATED),
                sum(real, Kind.REORDERED),
                sum(real, Kind.STATE_DIFFERS),
                sum(real, Kind.UNEXPECTED, Kind.CORRUPT, Kind.BOOKS_DIFFER, Kind.WRONG_ANSWER, Kind.PROMISE_BROKEN),
                recovery(real),
                controls(all));
    }

    private static long sum(List<Result> results, Kind... kinds) {
        long sum = 0;
        for (Result result : results) {
            for (Kind kind : kinds) {
                sum += result.verdict().of(kind);
            }
        }
        return sum;
    }

    private static String recovery(List<Result> results) {
        List<Long> times = results.stream()
                .map(Result::recoveryMillis)
                .filter(time -> time >= 0)
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return "–";
        }
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f / %.1f s%s",
                at(times, 0.5),
                at(times, 0.95),
                at(times, 1),
                times.size() < results.size() ? ", never " + (results.size() - times.size()) : "");
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1)) / 1000.0;
    }

    private static String controls(List<Result> all) {
        List<Result> controls = all.stream()
                .filter(result -> result.control() != null && !result.wasSkipped())
                .toList();
        long found = controls.stream().filter(Result::asItShould).count();
        return controls.isEmpty() ? "not run" : "found out " + found + " of " + controls.size();
    }
}
