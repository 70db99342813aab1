package govbus.catalog.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The years that are shipped, and the form in which a year is kept. */
final class CalendarFile {
    private static final JsonMapper JSON = new JsonMapper();

    private CalendarFile() {}

    static Map<Integer, WorkingYear> shipped() {
        Map<Integer, WorkingYear> years = new TreeMap<>();
        for (Map.Entry<String, JsonNode> year :
                resource("working-days.json").path("years").properties()) {
            int number = Integer.parseInt(year.getKey());
            years.put(number, read(number, year.getValue()));
        }
        return years;
    }

    static WorkingYear read(int year, JsonNode document) {
        return new WorkingYear(
                year, document.path("notice").asString(""), days(document.path("off")), days(document.path("work")));
    }

    static JsonNode resource(String name) {
        try (InputStream in = CalendarFile.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    private static Set<LocalDate> days(JsonNode array) {
        Set<LocalDate> days = new TreeSet<>();
        array.forEach(day -> days.add(LocalDate.parse(day.asString())));
        return days;
    }
}
