package govbus.benchmarks;

import govbus.city.DataDir;
import govbus.city.bureau.Database;
import govbus.engine.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.random.RandomGenerator;

/** A department's table of synthetic residents on a server of its own: twelve columns, about 190 bytes a row. */
final class ResidentTable implements AutoCloseable {
    /** A record by whose values the benchmark sees how far the bus is. */
    static final String MARKER = "MARKER";

    private static final String NAME = "source";
    private static final int A_TRANSACTION = 100;
    private static final String KEY = "lpad((320500000000000000 + %s)::text, 18, '0')";

    private final Path directory;
    private final PostgresServer server;
    private final Database database;
    private int rows;
    private int added;
    private int deleted;

    private ResidentTable(Path directory, PostgresServer server, Database database) {
        this.directory = directory;
        this.server = server;
        this.database = database;
    }

    /** @param data where the bus looks for the database's password, {@code source-db} */
    static ResidentTable start(DataDir data) {
        Path directory = data.root().resolve("source");
        PostgresServer server = PostgresServer.start(directory);
        server.ensureDatabase(NAME, data.secret("source-db"));
        Database database = Database.open(NAME, server.jdbcUrl(NAME), NAME, data.secret("source-db"));
        database.sql().execute(CsvRecords.table("resident"));
        return new ResidentTable(directory, server, database);
    }

    int port() {
        return server.port();
    }

    int rows() {
        return rows + added - deleted;
    }

    void load(int number) {
        rows = number;
        database.sql().update("insert into resident select " + KEY.formatted("i") + """
                        , substr('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高', 1 + i % 20, 1)
                            || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平', 1 + i / 20 % 20, 1),
                        1 + i % 2, date '1940-01-01' + i % 29000, lpad((1 + i % 56)::text, 2, '0'), '3205' || lpad(i::text, 8, '0'),
                        '江苏省苏州市姑苏区平江街道' || (i % 997) || '号' || (i % 31 + 1) || '幢' || (i % 12 + 101) || '室',
                        i / 3, '139' || lpad(i::text, 8, '0'), i % 4, 1, clock_timestamp()
                        from generate_series(1, ?) i
                        """, number);
        database.sql().execute("vacuum analyze resident");
        database.sql().update("""
                insert into resident values ('MARKER', 'm', 0, '2000-01-01', '01', '0', '0', 0, null, null, 0, clock_timestamp())
                """);
    }

    /** Of every ten changes seven updates of residents by chance, two new ones and one deletion; a hundred a transaction. */
    void change(int number) throws SQLException {
        RandomGenerator chance = RandomGenerator.of("L64X128MixRandom");
        try (Connection connection = database.sql().getDataSource().getConnection();
                PreparedStatement update = connection.prepareStatement("update resident set phone = ?, status = ?,"
                        + " updated_at = clock_timestamp() where id_no = " + KEY.formatted("?"));
                PreparedStatement insert =
                        connection.prepareStatement("insert into resident select " + KEY.formatted("?") + """
                        , '新居民', 1, '2000-02-29', '01', '320508000000', '江苏省苏州市姑苏区平江街道1号', 1,
                        '13800000000', 0, 1, clock_timestamp()
                        """);
                PreparedStatement delete =
                        connection.prepareStatement("delete from resident where id_no = " + KEY.formatted("?"))) {
            connection.setAutoCommit(false);
            for (int i = 0; i < number; i++) {
                switch (i % 10) {
                    case 2, 7 -> insert.setInt(1, rows + ++added);
                    case 5 -> delete.setInt(1, rows - deleted++);
                    default -> {
                        update.setString(1, "137" + String.format("%08d", i));
                        update.setInt(2, i % 3);
                        update.setInt(3, 1 + chance.nextInt(rows / 2));
                    }
                }
                (i % 10 == 5 ? delete : i % 5 == 2 ? insert : update).addBatch();
                if (i % A_TRANSACTION == A_TRANSACTION - 1) {
                    update.executeBatch();
                    insert.executeBatch();
                    delete.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** Updates so many residents in one transaction. */
    void touch(int number) {
        int first = 1 + RandomGenerator.getDefault().nextInt(rows / 2);
        database.sql()
                .update(
                        "update resident set phone = ?, updated_at = clock_timestamp() where id_no between "
                                + KEY.formatted("?") + " and " + KEY.formatted("?"),
                        "136" + System.nanoTime() % 100_000_000,
                        first,
                        first + number - 1);
    }

    /** Changes the marker in a transaction of its own. */
    void mark(int number) {
        database.sql().update("update resident set address = ? where id_no = ?", Integer.toString(number), MARKER);
    }

    /** Count and a sum over all values, to compare with the library. */
    String checksum() {
        return database.sql().queryForObject("""
                select count(*) || ' ' || sum(hashtext(id_no || name || sex || birth_date || address || coalesce(phone, '')
                    || status || extract(epoch from updated_at)::numeric(20, 6))::bigint) from resident
                """, String.class);
    }

    long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0));
    }

    @Override
    public void close() {
        database.close();
        server.close();
    }
}
