package govbus.catalog.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The calendar in force: the years shipped, over them the years imported, over them the region's own days. */
@Component
public class CalendarStore {
    private final JdbcClient jdbc;
    private final ClockSettings settings;
    private final Map<Integer, WorkingYear> shipped = CalendarFile.shipped();
    private final JsonMapper json = new JsonMapper();

    CalendarStore(JdbcClient jdbc, ClockSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** A year that was imported. */
    private record Imported(int year, String region, WorkingYear days) {}

    public WorkingCalendar calendar() {
        return new WorkingCalendar(years());
    }

    /** Every year that is known, by number. */
    public Map<Integer, WorkingYear> years() {
        Map<Integer, WorkingYear> years = new TreeMap<>(shipped);
        List<Imported> imported = jdbc.sql(
                        "select year, region, document from catalog.calendar where region in ('', ?) order by region")
                .param(settings.region())
                .query((row, index) -> new Imported(
                        row.getInt("year"),
                        row.getString("region"),
                        CalendarFile.read(row.getInt("year"), json.readTree(row.getString("document")))))
                .list();
        for (Imported year : imported) {
            if (year.region().isEmpty()) {
                years.put(year.year(), year.days());
            } else if (years.containsKey(year.year())) {
                years.put(year.year(), years.get(year.year()).with(year.days()));
            }
        }
        return years;
    }

    public void put(WorkingYear year, String region, String by) {
        Map<String, Object> document =
                Map.of("notice", year.notice(), "off", texts(year.off()), "work", texts(year.work()));
        jdbc.sql("""
                insert into catalog.calendar (year, region, document, changed_by, changed_at) values (?, ?, ?::json, ?, ?)
                on conflict (year, region) do update set document = excluded.document,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .params(year.year(), region, json.writeValueAsString(document), by, Timestamp.from(Instant.now()))
                .update();
    }

    private static List<String> texts(Iterable<?> days) {
        TreeSet<String> texts = new TreeSet<>();
        days.forEach(day -> texts.add(day.toString()));
        return List.copyOf(texts);
    }
}
