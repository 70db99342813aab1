package govbus.adapter.exchangedb;

import govbus.adapter.Change;
import govbus.adapter.Row;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change as read.
 *
 * @param operation I, U or D, if the department kept to it
 * @param now the database's time when it was read, microseconds
 * @param zoned whether the table's times have a zone; else they are Beijing time
 * @param values in canonical form
 */
record ChangeRow(SeenRow seen, String operation, long now, boolean zoned, String[] values) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BEIJING = Duration.ofHours(8);
    private static final Map<String, Change> CHANGES =
            Map.of("I", Change.CREATED, "U", Change.UPDATED, "D", Change.DELETED);

    /** The row for the bus; unreadable when its operation means nothing. */
    Row row(TableForm form, List<String> columns) {
        String place = form.table() + " " + form.id() + "=" + seen.id();
        Change change = operation == null ? null : CHANGES.get(operation.strip());
        if (change == null) {
            String reason =
                    "unknown-operation: " + form.operation() + " is \"" + operation + "\" (expected: I, U or D)";
            return Row.unreadable(place, original(form, columns), reason);
        }
        return Row.of(change, values, changedAt(), place);
    }

    /** Characters of the values. */
    long weight() {
        return Row.of(Change.UPDATED, values, null, null).weight();
    }

    private Instant changedAt() {
        Instant written = Instant.EPOCH.plus(seen.micros(), ChronoUnit.MICROS);
        return zoned ? written : written.minus(BEIJING);
    }

    private byte[] original(TableForm form, List<String> columns) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(form.id(), seen.id());
        fields.put(form.operation(), operation);
        for (int index = 0; index < values.length; index++) {
            fields.put(columns.get(index), values[index]);
        }
        return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }
}
