package govbus.city.bureau;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database of one department's own system.
 *
 * @param department its name, {@code housing-fund}
 */
public record Database(String department, String jdbcUrl, String user, String password, JdbcTemplate sql)
        implements AutoCloseable {
    private static final int BATCH = 500;

    /** Connects as the department itself. */
    public static Database open(String department, String jdbcUrl, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl + "?reWriteBatchedInserts=true&ApplicationName=" + department);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setPoolName(department);
        return new Database(department, jdbcUrl, user, password, new JdbcTemplate(new HikariDataSource(config)));
    }

    /** Port of the server. */
    public int port() {
        return java.net.URI.create(jdbcUrl.substring("jdbc:".length())).getPort();
    }

    public int count(String sqlText, Object... values) {
        Integer count = sql.queryForObject(sqlText, Integer.class, values);
        return count == null ? 0 : count;
    }

    /** Inserts many rows, a batch a transaction. */
    public void insertAll(String sqlText, Collection<Object[]> rows) {
        sql.batchUpdate(sqlText, List.copyOf(rows), BATCH, (statement, row) -> {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
        });
    }

    @Override
    public void close() {
        if (sql.getDataSource() instanceof HikariDataSource pool) {
            pool.close();
        }
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
