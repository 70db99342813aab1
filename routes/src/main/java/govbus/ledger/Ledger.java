package govbus.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the ledger. Lines are only ever added. */
@Component
public class Ledger {

    private static final String INSERT = """
            insert into ledger.entry (hop, resource, version, source, subscription, receipt, partition, first_seq,
                last_seq, records, bytes, actor, purpose, matter, case_number, keys, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds lines, in the caller's transaction. */
    public void write(List<Entry> entries) {
        jdbc.batchUpdate(INSERT, entries, 500, Ledger::set);
    }

    private static void set(PreparedStatement statement, Entry entry) throws SQLException {
        Entry.Use use = entry.use();
        statement.setString(1, entry.hop().word());
        statement.setString(2, entry.resource());
        statement.setObject(3, entry.version(), Types.INTEGER);
        statement.setString(4, entry.source());
        statement.setString(5, entry.subscription());
        statement.setObject(6, entry.receipt(), Types.OTHER);
        statement.setObject(7, entry.partition(), Types.INTEGER);
        statement.setObject(8, entry.firstSequence(), Types.BIGINT);
        statement.setObject(9, entry.lastSequence(), Types.BIGINT);
        statement.setInt(10, entry.records());
        statement.setObject(11, entry.bytes(), Types.BIGINT);
        statement.setString(12, use == null ? null : use.actor());
        statement.setString(13, use == null ? null : use.purpose());
        statement.setString(14, use == null ? null : use.matter());
        statement.setString(15, use == null ? null : use.caseNumber());
        statement.setArray(
                16,
                statement
                        .getConnection()
                        .createArrayOf(
                                "bigint", Arrays.stream(entry.keys()).boxed().toArray()));
        statement.setString(17, entry.note());
    }
}
