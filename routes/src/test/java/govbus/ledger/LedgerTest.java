package govbus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Writing lines, on a real store. */
class LedgerTest {

    private final Store store = Store.get();
    private final Ledger ledger = new Ledger(store.jdbc());
    private final String resource = "test/w" + UUID.randomUUID().toString().substring(0, 8);

    private Map<String, Object> written() {
        return store.jdbc().queryForMap("select * from ledger.entry where resource = ?", resource);
    }

    @Test
    void whateverStandsInALineComesBackAsItWas() {
        Instant at = Instant.parse("2026-11-22T08:00:00.123456Z");
        String nasty = "tab\tnew\nline\rback\\slash \\N {1,2} \"quoted\" 一";
        ledger.write(List.of(new Entry(
                Hop.READ,
                resource,
                3,
                nasty,
                "s",
                new UUID(1, 2),
                4,
                5L,
                6L,
                7,
                8L,
                new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE},
                new Entry.Use(nasty, nasty, nasty, nasty),
                nasty,
                new Way(nasty, at, at, new byte[] {0, -1, 92}, at, at))));

        Map<String, Object> line = written();
        assertThat(line)
                .containsEntry("hop", "read")
                .containsEntry("version", 3)
                .containsEntry("receipt", new UUID(1, 2))
                .containsEntry("last_seq", 6L)
                .containsEntry("places", new byte[] {0, -1, 92});
        for (String text : List.of("source", "actor", "purpose", "matter", "case_number", "note", "origin")) {
            assertThat(line).containsEntry(text, nasty);
        }
        for (String time : List.of("collected_at", "checked_at", "fed_at", "delivered_at")) {
            assertThat(((java.sql.Timestamp) line.get(time)).toInstant()).isEqualTo(at);
        }
        assertThat(line.get("keys").toString()).isEqualTo("{-9223372036854775808,0,9223372036854775807}");
    }

    @Test
    void whatDoesNotApplyIsNull() {
        ledger.write(List.of(Entry.refused(resource, null, null)));

        assertThat(written())
                .containsEntry("version", null)
                .containsEntry("actor", null)
                .containsEntry("note", null)
                .containsEntry("places", null)
                .containsEntry("receipt", null);
    }
}
