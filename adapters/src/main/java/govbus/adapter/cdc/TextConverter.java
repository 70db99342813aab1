package govbus.adapter.cdc;

import io.debezium.spi.converter.CustomConverter;
import io.debezium.spi.converter.RelationalColumn;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.connect.data.SchemaBuilder;

/** Makes Debezium hand every captured column over as canonical text. Public because Debezium makes it by its name. */
public final class TextConverter implements CustomConverter<SchemaBuilder, RelationalColumn> {
    static final String COLUMNS = "columns";

    /** Stands for a long value that an update left alone and the log therefore lacks; compared by identity. */
    @SuppressWarnings("StringOperationCanBeSimplified")
    static final String UNCHANGED = new String("unchanged");

    private Set<String> captured = Set.of();

    @Override
    public void configure(Properties properties) {
        captured = Set.copyOf(List.of(properties.getProperty(COLUMNS).split("\n")));
    }

    @Override
    public void converterFor(RelationalColumn column, ConverterRegistration<SchemaBuilder> registration) {
        boolean wanted = captured.contains(column.name());
        registration.register(SchemaBuilder.string().optional(), value -> wanted ? text(value) : null);
    }

    private static String text(Object value) {
        return io.debezium.connector.postgresql.UnchangedToastedReplicationMessageColumn.isUnchangedToastedValue(value)
                ? UNCHANGED
                : CanonicalText.ofValue(value);
    }
}
