package govbus.adapter.exchangedb;

import govbus.adapter.AdapterProperty;
import govbus.adapter.Endpoint;
import govbus.adapter.SourceAdapter;
import govbus.adapter.SourceTask;
import govbus.adapter.polling.PollingReader;
import java.util.List;
import org.springframework.stereotype.Component;

/** Polls a change table of an exchange database; takes each change once, also one that was committed late. */
@Component
public class ExchangeTableAdapter implements SourceAdapter {

    @Override
    public String name() {
        return "exchange-table";
    }

    @Override
    public String purpose() {
        return "Polls a change table of an exchange database (前置库) and acknowledges what was taken.";
    }

    @Override
    public List<AdapterProperty> properties() {
        return TableForm.PROPERTIES;
    }

    @Override
    public List<Class<? extends Endpoint>> endpoints() {
        return List.of(Endpoint.Database.class);
    }

    @Override
    public Reader open(SourceTask task) {
        TableTurn turn = new TableTurn(task, TableForm.of(task.properties()));
        return PollingReader.start(task, turn);
    }
}
