package govbus.ledger;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was accepted of a key, as the ledger knows it in the accepting commit itself. */
@Component
public class AcceptedLines {

    private static final int MOST = 100;

    private final JdbcTemplate jdbc;

    AcceptedLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Receipts under which records of a key were accepted later than a receipt, the newest first. Receipts of one commit
     * have one time, and their numbers grow.
     *
     * @param key keyed hash, see {@link KeyHash}
     */
    public List<UUID> after(String resource, long key, Timestamp at, UUID receipt) {
        return jdbc.queryForList("""
                select receipt from ledger.entry
                where keys <> '{}' and keys @> array[?::bigint] and resource = ? and hop = 'accepted'
                    and at >= ? and (at > ? or receipt > ?)
                order by at desc, receipt desc limit ?
                """, UUID.class, key, resource, at, at, receipt, MOST);
    }
}
