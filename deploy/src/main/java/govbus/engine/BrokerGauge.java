package govbus.engine;

import govbus.limit.Gauge;
import govbus.limit.Usage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The fullest address of the embedded broker: at its limit senders wait or are refused, since no address pages. */
final class BrokerGauge implements Gauge {
    private final EmbeddedBroker broker;

    BrokerGauge(EmbeddedBroker broker) {
        this.broker = broker;
    }

    /**
     * An address and what its messages take in memory.
     *
     * @param limit bytes
     */
    record Fill(String address, long bytes, long limit, boolean paging) {}

    @Override
    public List<Usage> read() throws Exception {
        Optional<Fill> fullest =
                broker.fills().stream().max(Comparator.comparingDouble(fill -> (double) fill.bytes() / fill.limit()));
        return fullest.map(fill -> List.of(new Usage(
                        "broker",
                        "消息中间件最满的队列 / fullest queue of the broker",
                        fill.bytes(),
                        fill.limit(),
                        "bytes",
                        fill.paging() ? fill.address() + " 正在换页 / is paging" : fill.address())))
                .orElse(List.of());
    }
}
