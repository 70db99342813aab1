package govbus.exchange.limit;

import govbus.exchange.limit.Limit.Level;
import govbus.exchange.watch.Bulletins;
import govbus.limit.Gauge;
import govbus.limit.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads all gauges and tells people before a limit is reached: at 80 % a warning, at 95 % an alarm; settled when it is past. */
@Component
class LimitWatch {

    static final String WARNING = "limit-near";
    static final String ALARM = "limit-reached";
    private static final double FORECAST_FROM_PERCENT = 30;

    private static final Logger LOG = LoggerFactory.getLogger(LimitWatch.class);

    private final List<Gauge> gauges;
    private final Bulletins bulletins;
    private final Map<String, Trend> trends = new HashMap<>();
    private final Map<String, Level> told = new HashMap<>();
    private volatile List<Limit> limits = List.of();

    LimitWatch(List<Gauge> gauges, Bulletins bulletins) {
        this.gauges = gauges;
        this.bulletins = bulletins;
    }

    /** The newest readings, the fullest first. */
    List<Limit> limits() {
        return limits;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 5_000)
    void watch() {
        watch(Instant.now());
    }

    synchronized void watch(Instant now) {
        List<Limit> seen = new ArrayList<>();
        for (Gauge gauge : gauges) {
            read(gauge).forEach(usage -> seen.add(look(usage, now)));
        }
        trends.keySet().retainAll(seen.stream().map(Limit::name).toList());
        for (String gone : List.copyOf(told.keySet())) {
            if (!trends.containsKey(gone)) {
                tell(gone, Level.OK, "");
            }
        }
        seen.sort(Comparator.comparingDouble(Limit::percent).reversed());
        limits = List.copyOf(seen);
    }

    private List<Usage> read(Gauge gauge) {
        try {
            return gauge.read();
        } catch (Exception unavailable) {
            LOG.debug("{} says nothing now", gauge.getClass().getSimpleName(), unavailable);
            return List.of();
        }
    }

    private Limit look(Usage usage, Instant now) {
        Trend trend = trends.computeIfAbsent(usage.name(), none -> new Trend());
        trend.add(now, usage.used());
        // What is mostly empty and has just begun to fill (a heap after its start) has no trend worth telling.
        boolean worthTelling = usage.percent() >= FORECAST_FROM_PERCENT;
        Limit limit =
                Limit.of(usage, worthTelling ? trend.reaches(usage.limit()).orElse(null) : null);
        tell(usage.name(), Level.of(usage.percent()), message(limit));
        return limit;
    }

    private static String message(Limit limit) {
        String forecast = limit.forecastAt() == null ? "" : ";预计 " + limit.forecastAt() + " 用尽 / full at that time";
        String note = limit.note() == null ? "" : ";" + limit.note();
        return "%s: 已用 %.1f%% (%,d / %,d %s)%s%s"
                .formatted(limit.title(), limit.percent(), limit.used(), limit.limit(), limit.unit(), forecast, note);
    }

    private void tell(String name, Level level, String message) {
        Level before = told.getOrDefault(name, Level.OK);
        if (level == before) {
            return;
        }
        if (before != Level.OK) {
            bulletins.settle(name, before == Level.ALARM ? ALARM : WARNING);
        }
        if (level == Level.OK) {
            told.remove(name);
            return;
        }
        told.put(name, level);
        bulletins.tell(
                name, level == Level.ALARM ? "error" : "warning", level == Level.ALARM ? ALARM : WARNING, message);
    }
}
