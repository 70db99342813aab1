package govbus.faults.flow;

import govbus.city.bureau.BusAddress;
import govbus.faults.oracle.Sent;
import govbus.faults.site.Site;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A department pushes by HTTP with an idempotency key; 202 acknowledges. */
public final class PushFlow implements Flow {
    private static final int ACCEPTED = 202;

    private final Site site;
    private final BusAddress bus;

    PushFlow(Site site) {
        this.site = site;
        this.bus = site.address(department());
    }

    @Override
    public String name() {
        return "push";
    }

    @Override
    public String department() {
        return "planning";
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
        return new Pace(4, 8, 4);
    }

    @Override
    public void prepare() {
        // a push needs nothing at the department
    }

    @Override
    public boolean hand(String id, List<Sent> records) throws IOException, InterruptedException {
        BusAddress.Answer answer = send(id, records);
        if (answer.status() == ACCEPTED) {
            return answer.body().path("accepted").asInt() == records.size();
        }
        if (answer.status() >= 500 || answer.status() == 429 || answer.status() == 401 || answer.status() == 409) {
            throw new IOException("answered " + answer.status() + " " + answer.body());
        }
        site.say("push refused: " + answer.status() + " " + answer.body());
        return false;
    }

    /** The bus's answer as it is. */
    public BusAddress.Answer send(String id, List<Sent> records) throws IOException, InterruptedException {
        List<Map<String, Object>> body = records.stream().map(PushFlow::json).toList();
        return bus.post("/api/v1/resources/" + resource() + "/records", body, id);
    }

    static Map<String, Object> json(Sent record) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", record.key());
        values.put("version", record.version());
        values.put("word", record.word());
        return values;
    }
}
