package govbus.faults.kind;

import govbus.city.bureau.Database;
import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.flow.BusBooks;
import govbus.faults.flow.Flow;
import govbus.faults.oracle.Sent;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;

/** A department loads many rows by one {@code COPY}, and the bus is killed while it reads them. */
record BulkLoad(int rows) implements Fault {
    private static final int SECONDS = 60;

    @Override
    public String id() {
        return "F15";
    }

    @Override
    public String name() {
        return "COPY of " + String.format(java.util.Locale.ROOT, "%,d", rows) + " rows, bus killed in the middle";
    }

    @Override
    public List<String> flows() {
        return List.of("cdc");
    }

    @Override
    public void inject(Scene scene) throws IOException, InterruptedException {
        Flow flow = scene.flows().of("cdc");
        BusBooks books = new BusBooks(scene.site());
        long before = books.taken(flow);
        List<Sent> loaded = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            loaded.add(new Sent("cdc", scene.own(Integer.toString(i)), 1, "loaded " + i));
        }
        scene.ledger().attempt(loaded);
        copy(scene.site().database(flow.department()), flow.table(), loaded);
        scene.ledger().acknowledged(loaded);
        Scene.within(SECONDS, () -> books.taken(flow) > before + 300);
        scene.site().bus().kill();
    }

    private static void copy(Database database, String table, List<Sent> rows) {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row ->
                lines.append(row.key()).append("\t1\t").append(row.word()).append('\n'));
        database.sql().execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", new StringReader(lines.toString()));
            } catch (IOException e) {
                throw new SQLException(e);
            }
        });
    }

    @Override
    public void heal(Scene scene) {
        scene.site().bus().start();
    }

    @Override
    public Weakness control() {
        return Rule.POSITION_WITHOUT_EFFECT;
    }
}
