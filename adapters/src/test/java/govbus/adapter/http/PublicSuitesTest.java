package govbus.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.adapter.text.CsvForm;
import govbus.adapter.text.CsvRows;
import govbus.adapter.text.RecordRules;
import govbus.adapter.text.Shape;
import govbus.adapter.text.TextSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public conformance suites, from the folder that {@code govbus.suites} or {@code GOVBUS_SUITES} names; skipped without. */
class PublicSuitesTest {
    private final PayloadReader reader = new PayloadReader(PayloadLimits.DEFAULT);

    @Test
    void jsonTestSuiteIsJudgedAsItsFileNamesSay() throws IOException {
        for (Path file : files("JSONTestSuite/test_parsing")) {
            String name = file.getFileName().toString();
            byte[] body = Files.readAllBytes(file);
            if (name.startsWith("n_")) {
                assertThatThrownBy(() -> read(body)).as(name).isInstanceOf(PayloadRefused.class);
            } else if (name.startsWith("y_") && startsRecords(body)) {
                assertThat(read(body).rows()).as(name).isNotNull();
            } else {
                assertThat(outcome(body)).as(name).isIn("read", "malformed-request");
            }
        }
    }

    @Test
    void csvSpectrumIsReadAsItsJsonSays() throws IOException {
        for (Path file : files("csv-spectrum/csvs")) {
            String name = file.getFileName().toString().replaceFirst("\\.csv$", ".json");
            JsonNode expected = new JsonMapper()
                    .readTree(
                            Files.readString(file.resolve("../../json/" + name).normalize()));
            JsonNode records = expected.isArray() ? expected : expected.path("records");
            if (!records.isEmpty()) {
                assertThat(csv(file, records)).as(name).isEqualTo(texts(records));
            }
        }
    }

    private static List<Path> files(String folder) throws IOException {
        String root = System.getProperty("govbus.suites", System.getenv().getOrDefault("GOVBUS_SUITES", ""));
        Path suite = Path.of(root).resolve(folder);
        assumeThat(!root.isEmpty() && Files.isDirectory(suite))
                .as("public suite " + folder + " is not on this machine; name its folder by GOVBUS_SUITES")
                .isTrue();
        try (Stream<Path> files = Files.list(suite)) {
            return files.sorted().toList();
        }
    }

    private Rows read(byte[] body) {
        return reader.read(body, "application/json", Map.of("a", "a"), null);
    }

    private String outcome(byte[] body) {
        try {
            read(body);
            return "read";
        } catch (PayloadRefused refused) {
            return refused.code();
        }
    }

    private static boolean startsRecords(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return text.startsWith("[") || text.startsWith("{");
    }

    private static List<Map<String, String>> csv(Path file, JsonNode expected) throws IOException {
        Map<String, String> columns = new LinkedHashMap<>();
        expected.get(0).propertyNames().forEach(column -> columns.put(column, column));
        byte[] body = Files.readAllBytes(file);
        CsvForm form = new CsvForm(',', new Shape(columns), new RecordRules(false, false, 1000));
        List<Map<String, String>> records = new java.util.ArrayList<>();
        try (CsvRows rows = new CsvRows(TextSource.of(body, StandardCharsets.UTF_8, 0), form)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Map<String, String> record = new LinkedHashMap<>();
                int index = 0;
                for (String column : columns.keySet()) {
                    String value = row.values()[index++];
                    record.put(column, value == null ? "" : value.replace("\r\n", "\n"));
                }
                records.add(record);
            }
        }
        return records;
    }

    private static List<Map<String, String>> texts(JsonNode records) {
        List<Map<String, String>> texts = new java.util.ArrayList<>();
        for (JsonNode record : records) {
            Map<String, String> text = new LinkedHashMap<>();
            record.propertyStream()
                    .forEach(field ->
                            // copies of the suite come with the CSV's line breaks normalised, but not the JSON's
                            text.put(field.getKey(), field.getValue().asString().replace("\r\n", "\n")));
            texts.add(text);
        }
        return texts;
    }
}
