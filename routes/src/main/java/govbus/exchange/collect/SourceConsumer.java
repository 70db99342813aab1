package govbus.exchange.collect;

import govbus.adapter.Accepted;
import govbus.adapter.Endpoint;
import govbus.adapter.Position;
import govbus.adapter.ReaderState;
import govbus.adapter.Rows;
import govbus.adapter.SourceAdapter;
import govbus.adapter.SourceTask;
import govbus.exchange.log.Intake;
import govbus.exchange.log.PositionPassed;
import govbus.exchange.log.SourcePositions;
import govbus.exchange.watch.Flows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** Runs one source: the adapter reads in its own threads, each hand-over passes through the route and waits for it. */
class SourceConsumer extends DefaultConsumer implements SourceTask {

    private final Mount mount;
    private final SourceAdapter adapter;
    private final SourcePositions positions;
    private final Flows flows;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, Intake.Before> newest = new ConcurrentHashMap<>();
    private SourceAdapter.Reader reader;

    SourceConsumer(
            org.apache.camel.Endpoint endpoint,
            Processor processor,
            Mount mount,
            SourceAdapter adapter,
            SourcePositions positions,
            Flows flows) {
        super(endpoint, processor);
        this.mount = mount;
        this.adapter = adapter;
        this.positions = positions;
        this.flows = flows;
        for (String item : mount.resource().itemNames()) {
            columns.put(item, mount.source().columns().getOrDefault(item, item));
        }
    }

    @Override
    protected synchronized void doStart() throws Exception {
        super.doStart();
        reader = adapter.open(this);
    }

    @Override
    protected synchronized void doStop() throws Exception {
        if (reader != null) {
            reader.close();
            reader = null;
        }
        super.doStop();
    }

    @Override
    public Accepted accept(Rows rows) {
        Exchange exchange = createExchange(false);
        String lane = rows.mark() instanceof Position position ? position.lane() : null;
        exchange.getMessage().setBody(new Arrival(mount, rows, lane == null ? null : newest.get(lane), Instant.now()));
        try {
            getProcessor().process(exchange);
        } catch (Exception failed) {
            exchange.setException(failed);
        }
        Accepted accepted = exchange.getMessage().getBody(Accepted.class);
        Exception failed = exchange.getException();
        releaseExchange(exchange, false);
        if (failed instanceof PositionPassed) {
            readAnew();
        }
        if (failed != null) {
            throw failed instanceof RuntimeException known ? known : new CompletionException(failed);
        }
        if (rows.mark() instanceof Position position) {
            newest.put(lane, new Intake.Before(position.value()));
        }
        return accepted;
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<Accepted> submit(Rows rows) {
        Exchange exchange = createExchange(false);
        exchange.getMessage().setBody(new Arrival(mount, rows, null, Instant.now()));
        exchange.setProperty(AcceptStep.LATER, true);
        try {
            getProcessor().process(exchange);
        } catch (Exception failed) {
            exchange.setException(failed);
        }
        CompletableFuture<Accepted> answer = exchange.getMessage().getBody(CompletableFuture.class);
        Exception failed = exchange.getException();
        releaseExchange(exchange, false);
        return failed == null ? answer : CompletableFuture.failedFuture(failed);
    }

    /** From the position that is the newest now; in a thread of its own, since this one is the reader's. */
    private void readAnew() {
        new Thread(
                        () -> {
                            synchronized (this) {
                                if (reader != null) {
                                    reader.close();
                                    newest.clear();
                                    reader = adapter.open(this);
                                }
                            }
                        },
                        "read anew " + mount.name())
                .start();
    }

    @Override
    public void state(ReaderState state) {
        flows.reader(mount.source().name(), state);
    }

    @Override
    public String name() {
        return mount.name();
    }

    @Override
    public Endpoint endpoint() {
        return mount.endpoint();
    }

    @Override
    public Map<String, String> properties() {
        return mount.source().properties();
    }

    @Override
    public Map<String, String> columns() {
        return columns;
    }

    @Override
    public List<String> key() {
        return mount.resource().key();
    }

    @Override
    public Optional<String> position(String lane) {
        Optional<String> position = positions.find(mount.name(), lane);
        newest.put(lane, new Intake.Before(position.orElse(null)));
        return position;
    }
}
