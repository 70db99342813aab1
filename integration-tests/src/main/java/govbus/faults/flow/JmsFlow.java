package govbus.faults.flow;

import govbus.city.bureau.BrokerAddress;
import govbus.faults.oracle.Sent;
import govbus.faults.site.Site;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** A department sends durable messages to the broker's door by JMS over AMQP; a send that returns acknowledges. */
public final class JmsFlow implements Flow {
    private final Site site;
    /** A connection for each producer: it is used by one thread at a time. */
    private final Map<String, BrokerAddress> addresses = new ConcurrentHashMap<>();

    JmsFlow(Site site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "jms";
    }

    @Override
    public String department() {
        return "real-estate";
    }

    @Override
    public String source() {
        return """
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: %1$s}
                spec: {resource: %1$s, adapter: push}
                """.formatted(resource());
    }

    @Override
    public Pace pace() {
        return new Pace(2, 5, 4);
    }

    @Override
    public void prepare() {
        // a message needs nothing at the department
    }

    @Override
    public boolean hand(String id, List<Sent> records) throws IOException {
        String body = JsonMapper.shared()
                .writeValueAsString(records.stream().map(PushFlow::json).toList());
        String producer = id.split("-")[1];
        addresses.computeIfAbsent(producer, one -> site.broker(department())).send(resource(), body, id);
        return true;
    }
}
