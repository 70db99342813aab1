package govbus.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the ledger. Lines are only ever added. */
@Component
public class Ledger {

    /** A delivered line covers no more sequences than this, so that it is found by its last one. */
    public static final long WIDEST = 4_096;

    private static final String COPY = "copy ledger.entry (" + EntryText.COLUMNS + ") from stdin";

    private final JdbcTemplate jdbc;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds lines, in the caller's transaction. */
    public void write(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        byte[] text = EntryText.of(entries);
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(COPY, new ByteArrayInputStream(text), text.length);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    /** Adds lines that may be lost with the last moment before a crash, in the caller's transaction. */
    void writeLazily(List<Entry> entries) {
        jdbc.execute("set local synchronous_commit = off");
        write(entries);
    }
}
