package govbus.adapter.exchangedb;

import govbus.adapter.AdapterContract;
import govbus.adapter.RecordingTask;
import govbus.adapter.SourceAdapter;
import java.util.List;

class ExchangeTableContractTest implements AdapterContract {

    @Override
    public Department department() throws Exception {
        FrontDatabase front = new FrontDatabase();
        return new Department() {
            @Override
            public SourceAdapter adapter() {
                return new ExchangeTableAdapter();
            }

            @Override
            public RecordingTask task() {
                return front.task();
            }

            @Override
            public void enter(List<String[]> rows) throws Exception {
                for (String[] row : rows) {
                    front.change("I", "clock_timestamp()", row);
                }
            }

            @Override
            public void hide() throws Exception {
                front.run("alter table gx.account rename to hidden");
            }

            @Override
            public void show() throws Exception {
                front.run("alter table gx.hidden rename to account");
            }

            @Override
            public void close() {
                // the database goes with the server
            }
        };
    }
}
