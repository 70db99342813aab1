package govbus.story;

import govbus.city.bureau.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ten years of real changes of the division codes: a first state, transactions, a last state. */
final class DivisionCodes {
    private final Path folder;

    DivisionCodes(Path folder) {
        this.folder = folder;
    }

    Map<String, String> start() throws IOException {
        return snapshot("snapshot_start.csv");
    }

    Map<String, String> end() throws IOException {
        return snapshot("snapshot_end.csv");
    }

    static Map<String, String> rows(Database database, String table) {
        Map<String, String> rows = new TreeMap<>();
        database.sql().query("select code, name from " + table, row -> {
            rows.put(row.getString(1), row.getString(2));
        });
        return rows;
    }

    void load(Database source) throws IOException {
        source.sql().execute("create table division (code varchar(6) primary key, name varchar(50) not null)");
        source.insertAll(
                "insert into division values (?, ?)",
                start().entrySet().stream()
                        .map(row -> new Object[] {row.getKey(), row.getValue()})
                        .toList());
    }

    /** Each transaction of the original in one transaction, in order; answers the number of changes. */
    int replay(Database source) throws IOException {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(
                Objects.requireNonNull(source.sql().getDataSource())));
        int changes = 0;
        for (List<JsonNode> together : transactions().values()) {
            transaction.executeWithoutResult(status -> together.forEach(change -> apply(source.sql(), change)));
            changes += together.size();
        }
        return changes;
    }

    private Map<String, List<JsonNode>> transactions() throws IOException {
        Map<String, List<JsonNode>> transactions = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("events.jsonl"))) {
            JsonNode change = JsonMapper.shared().readTree(line);
            transactions
                    .computeIfAbsent(change.get("tx").asString(), tx -> new ArrayList<>())
                    .add(change);
        }
        return transactions;
    }

    private static void apply(JdbcTemplate sql, JsonNode change) {
        String code = change.get("key").asString();
        String name = change.at("/after/name").asString(null);
        int rows =
                switch (change.get("op").asString()) {
                    case "c" -> sql.update("insert into division values (?, ?)", code, name);
                    case "u" -> sql.update("update division set name = ? where code = ?", name, code);
                    default -> sql.update("delete from division where code = ?", code);
                };
        if (rows != 1) {
            throw new IllegalStateException(change + " changed " + rows + " rows");
        }
    }

    private Map<String, String> snapshot(String file) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line :
                Files.readAllLines(folder.resolve(file)).stream().skip(1).toList()) {
            String[] fields = line.split(",", 2);
            rows.put(fields[0], fields[1]);
        }
        return rows;
    }
}
