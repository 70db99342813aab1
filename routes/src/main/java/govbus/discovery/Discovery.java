package govbus.discovery;

import govbus.adapter.Endpoint;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Secrets;
import govbus.exchange.Endpoints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Looks into the departments' databases on a person's wish. */
@Service
class Discovery {
    private final Function<String, Endpoint> endpoints;

    @Autowired
    Discovery(Endpoints endpoints) {
        this(endpoints::of);
    }

    /** @param endpoints the endpoint of a connection, by its name */
    Discovery(Function<String, Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    /** A table with all that was found out about it. */
    record Found(
            String schema,
            String table,
            String comment,
            long rows,
            List<ColumnView> columns,
            List<List<String>> sample,
            String draft,
            List<Map<String, Object>> documents) {}

    List<Step> test(String name, TableName table) {
        Endpoint endpoint = endpoints.apply(name);
        if (endpoint instanceof Endpoint.Folder folder) {
            return folder(folder.path());
        }
        try (ConnectionProbe probe = new ConnectionProbe((Endpoint.Database) endpoint)) {
            return probe.run(table);
        } catch (SQLException closing) {
            throw unavailable(closing);
        }
    }

    private static List<Step> folder(Path path) {
        Steps steps = new Steps();
        steps.needed(
                "folder",
                "共享目录",
                "Shared folder",
                () -> Files.isDirectory(path)
                        ? Finding.ok(path.getFileName().toString())
                        : Finding.failed("目录不存在", "the folder does not exist", "mkdir -p '" + path + "'"));
        steps.run(
                "permission",
                "读写权限",
                "Permission to read and write",
                () -> Files.isWritable(path)
                        ? Finding.ok("read, write")
                        : Finding.failed("不可写", "the bus may not write there", "chown govbus '" + path + "'"));
        return steps.done();
    }

    List<TableView> tables(String name) {
        try (Connection connection = Databases.open(database(name))) {
            return Schema.tables(connection);
        } catch (SQLException | Secrets.Unavailable unreachable) {
            throw unavailable(unreachable);
        }
    }

    Found table(String name, TableName wanted) {
        try (Connection connection = Databases.open(database(name))) {
            TableView table = Schema.tables(connection).stream()
                    .filter(view -> view.schema().equals(wanted.schema())
                            && view.table().equals(wanted.table()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(RefusalCode.ENTRY_UNKNOWN, "表不存在 / no such table: " + wanted));
            List<Schema.Raw> raw = Schema.columns(connection, wanted);
            List<List<String>> sample = table.readable() ? Sample.of(connection, wanted, raw) : List.of();
            List<ColumnView> columns = columns(raw, sample);
            Draft draft = new Draft(name, wanted, table.comment(), columns);
            return new Found(
                    table.schema(),
                    table.table(),
                    table.comment(),
                    table.rows(),
                    columns,
                    Discreet.rows(sample, raw),
                    draft.yaml(),
                    draft.documents());
        } catch (SQLException | Secrets.Unavailable unreachable) {
            throw unavailable(unreachable);
        }
    }

    private static List<ColumnView> columns(List<Schema.Raw> raw, List<List<String>> sample) {
        List<String> items = Draft.items(raw);
        List<ColumnView> columns = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            int at = i;
            Schema.Raw column = raw.get(i);
            Guess guess =
                    Guess.of(column, sample.stream().map(row -> row.get(at)).toList());
            columns.add(new ColumnView(
                    column.name(),
                    column.type(),
                    column.comment(),
                    column.key(),
                    column.nullable(),
                    column.length(),
                    column.scale(),
                    items.get(i),
                    guess.type(),
                    guess.sensitive(),
                    guess.why()));
        }
        return columns;
    }

    private Endpoint.Database database(String name) {
        if (endpoints.apply(name) instanceof Endpoint.Database database) {
            return database;
        }
        throw new Refusal(RefusalCode.QUERY_INVALID, "该连接不是数据库 / the connection is not a database");
    }

    private static Refusal unavailable(Exception cause) {
        return new Refusal(
                RefusalCode.UNAVAILABLE,
                "无法读取数据库, 请先测试连接 / the database cannot be read, test the connection: " + cause.getMessage());
    }
}
