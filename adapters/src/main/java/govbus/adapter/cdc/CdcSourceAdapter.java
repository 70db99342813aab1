package govbus.adapter.cdc;

import govbus.adapter.AdapterProperty;
import govbus.adapter.Endpoint;
import govbus.adapter.ScannableSource;
import govbus.adapter.SourceForm;
import govbus.adapter.SourceScan;
import govbus.adapter.SourceTask;
import govbus.adapter.jdbc.DatabaseConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads a PostgreSQL table: first all of its rows, then each change as it is committed. */
@Component
final class CdcSourceAdapter implements ScannableSource {
    static final AdapterProperty SCHEMA =
            AdapterProperty.optional("schema", "模式 / schema", "public", AdapterProperty::identifier);
    static final AdapterProperty TABLE = AdapterProperty.required("table", "表 / table", AdapterProperty::identifier);
    static final AdapterProperty PUBLICATION = AdapterProperty.optional(
            "publication", "发布 / publication made by the database's administrator", null, AdapterProperty::identifier);

    static final String DEBEZIUM = "debezium";
    static final AdapterProperty READER = AdapterProperty.optional(
            "reader", "日志读取方式 / who reads the log", "log", AdapterProperty.oneOf("log", DEBEZIUM));

    private static final int BATCH_ROWS = 5_000;

    private final int batchRows;

    @Autowired
    CdcSourceAdapter() {
        this(BATCH_ROWS);
    }

    /** @param batchRows rows handed over together at most */
    CdcSourceAdapter(int batchRows) {
        this.batchRows = batchRows;
    }

    @Override
    public String name() {
        return "cdc";
    }

    @Override
    public String purpose() {
        return "Reads all rows of a PostgreSQL table once and then every change from the database's log";
    }

    @Override
    public List<AdapterProperty> properties() {
        return List.of(SCHEMA, TABLE, PUBLICATION, READER);
    }

    @Override
    public List<Class<? extends Endpoint>> endpoints() {
        return List.of(Endpoint.Database.class);
    }

    @Override
    public Reader open(SourceTask task) {
        CdcReader reader = new CdcReader(task, CapturedTable.of(task), batchRows);
        reader.start();
        return reader;
    }

    @Override
    public SourceScan scan(SourceForm form) {
        return CdcScan.open(CapturedTable.of(form));
    }

    @Override
    public Optional<Kept> kept(String name, Endpoint endpoint) {
        try (Connection connection = new DatabaseConnections((Endpoint.Database) endpoint).open()) {
            return Optional.of(ReplicationSlot.kept(connection, CapturedTable.slotName(name)));
        } catch (SQLException e) {
            throw SourceFault.of(
                    "the replication slots could not be looked at: " + e.getMessage(),
                    "Check the database and the network");
        }
    }

    /** Drops the slot, so that the department's server keeps no log for nobody, and the bus's own publication. */
    @Override
    public void forget(String name, Endpoint endpoint) {
        String slot = CapturedTable.slotName(name);
        try (Connection connection = new DatabaseConnections((Endpoint.Database) endpoint).open()) {
            if (ReplicationSlot.find(connection, slot).isPresent()) {
                ReplicationSlot.drop(connection, slot);
            }
            Publication.dropOwn(connection, slot);
        } catch (SQLException e) {
            throw SourceFault.of(
                    "the replication slot " + slot + " could not be dropped: " + e.getMessage(),
                    "Let an administrator run: select pg_drop_replication_slot('" + slot + "')");
        }
    }
}
