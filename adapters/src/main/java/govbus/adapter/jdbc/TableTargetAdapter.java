package govbus.adapter.jdbc;

import govbus.adapter.AdapterProperty;
import govbus.adapter.Endpoint;
import govbus.adapter.ScannableTarget;
import govbus.adapter.Target;
import govbus.adapter.TargetScan;
import govbus.adapter.TargetTask;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps a table of the subscriber's own database equal to what it was granted. */
@Component
final class TableTargetAdapter implements ScannableTarget {
    static final AdapterProperty SCHEMA =
            AdapterProperty.optional("schema", "模式 / schema", "public", AdapterProperty::identifier);
    static final AdapterProperty TABLE = AdapterProperty.required("table", "表 / table", AdapterProperty::identifier);
    static final AdapterProperty DELETES = AdapterProperty.optional(
            "deletes", "删除 / what a deletion does", "delete", AdapterProperty.oneOf("delete", "ignore"));

    @Override
    public String name() {
        return "table";
    }

    @Override
    public String purpose() {
        return "Writes rows into a table of the subscriber's database, data and position in one transaction";
    }

    @Override
    public List<AdapterProperty> properties() {
        return List.of(SCHEMA, TABLE, DELETES);
    }

    @Override
    public List<Class<? extends Endpoint>> endpoints() {
        return List.of(Endpoint.Database.class);
    }

    @Override
    public Target open(TargetTask task) {
        return new TableTarget(task, new DatabaseConnections((Endpoint.Database) task.endpoint()));
    }

    @Override
    public TargetScan scan(TargetTask task) {
        return TableTargetScan.open(task, new DatabaseConnections((Endpoint.Database) task.endpoint()));
    }
}
