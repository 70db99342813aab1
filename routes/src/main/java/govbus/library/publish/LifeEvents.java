package govbus.library.publish;

import govbus.catalog.Library;
import govbus.catalog.Library.LifeEvent;
import govbus.library.GoldenChange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which life events a change of a golden record is, by the library's declaration and nothing else. */
final class LifeEvents {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private LifeEvents() {}

    /**
     * Something that happened to an entity.
     *
     * @param at when, by the source that said so
     * @param before the fact's value before; {@code null} when it had none
     * @param facts all facts after it
     */
    record Happening(String event, String key, Instant at, String before, Map<String, String> facts) {}

    static List<Happening> of(Library library, GoldenChange change) {
        return library.events().stream()
                .filter(event -> happened(event, change))
                .map(event -> new Happening(
                        event.name(),
                        change.key(),
                        change.at(),
                        event.fact() == null ? null : change.before().get(event.fact()),
                        change.after()))
                .toList();
    }

    private static boolean happened(LifeEvent event, GoldenChange change) {
        if (!change.heard() || change.after().isEmpty() || !isRecent(event, change)) {
            return false;
        }
        boolean isNew = change.before().isEmpty();
        return event.created() ? isNew : !isNew && event.fact() != null && turned(event, change);
    }

    /** What an entity already was when the library first heard of it has not happened to it now. */
    private static boolean turned(LifeEvent event, GoldenChange change) {
        String before = change.before().get(event.fact());
        String after = change.after().get(event.fact());
        if (after == null || Objects.equals(before, after)) {
            return false;
        }
        return event.becomes().isEmpty()
                ? before != null
                : event.becomes().contains(after) && !event.becomes().contains(before);
    }

    private static boolean isRecent(LifeEvent event, GoldenChange change) {
        if (event.within() == null) {
            return true;
        }
        String date = change.after().get(event.within().fact());
        Instant at = change.at() == null ? Instant.now() : change.at();
        try {
            return date != null
                    && !LocalDate.parse(date.substring(0, Math.min(10, date.length())))
                            .plusDays(event.within().days())
                            .isBefore(LocalDate.ofInstant(at, CHINA));
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}
