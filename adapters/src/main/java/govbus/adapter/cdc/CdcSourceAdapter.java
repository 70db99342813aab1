package govbus.adapter.cdc;

import govbus.adapter.AdapterProperty;
import govbus.adapter.Endpoint;
import govbus.adapter.SourceAdapter;
import govbus.adapter.SourceTask;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads a PostgreSQL table: first all of its rows, then each change as it is committed. */
@Component
final class CdcSourceAdapter implements SourceAdapter {
    static final AdapterProperty SCHEMA =
            AdapterProperty.optional("schema", "模式 / schema", "public", AdapterProperty::identifier);
    static final AdapterProperty TABLE = AdapterProperty.required("table", "表 / table", AdapterProperty::identifier);
    static final AdapterProperty PUBLICATION = AdapterProperty.optional(
            "publication", "发布 / publication made by the database's administrator", null, AdapterProperty::identifier);

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
        return List.of(SCHEMA, TABLE, PUBLICATION);
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
}
