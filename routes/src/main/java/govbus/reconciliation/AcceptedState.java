package govbus.reconciliation;

import govbus.catalog.Resource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The newest accepted row of each key of a resource, as of the places to which the log was folded. */
@Component
class AcceptedState {

    private static final int FETCHED = 2_000;
    private static final String SELECT =
            "select key, partition, seq, origin, deleted, content from reconciliation.state where resource = ?";

    private final JdbcTemplate jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate transaction;
    private final Origins origins;

    AcceptedState(JdbcTemplate jdbc, TransactionTemplate transaction, Origins origins) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(jdbc.getDataSource());
        this.streaming.setFetchSize(FETCHED);
        this.transaction = transaction;
        this.origins = origins;
    }

    /** All rows in any order, also deleted ones; a few thousand are in memory at a time. */
    void all(Resource resource, Consumer<Kept> each) {
        // the driver streams within a transaction only
        transaction.executeWithoutResult(status -> streaming.query(
                SELECT,
                rs -> {
                    each.accept(kept(rs));
                },
                resource.name()));
    }

    List<Kept> of(Resource resource, Collection<String> keys) {
        return jdbc.query(
                SELECT + " and key = any(?)", (rs, row) -> kept(rs), resource.name(), keys.toArray(String[]::new));
    }

    /** Keys whose newest row came by another source than this, at most so many. */
    List<String> keysOfOthers(Resource resource, String source, int most) {
        return jdbc.queryForList("""
                select key from reconciliation.state
                where resource = ? and origin <> all(array(
                    select id from reconciliation.origin where resource = ? and source = ?)) limit ?
                """, String.class, resource.name(), resource.name(), source, most);
    }

    private Kept kept(ResultSet rs) throws SQLException {
        return new Kept(
                rs.getString(1), rs.getInt(2), rs.getLong(3), origins.of(rs.getInt(4)), rs.getBoolean(5), (String[])
                        rs.getArray(6).getArray());
    }
}
