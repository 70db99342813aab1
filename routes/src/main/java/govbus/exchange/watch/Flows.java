package govbus.exchange.watch;

import govbus.adapter.Accepted;
import govbus.adapter.ReaderState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What each flow of this node does now. A source's flow has the source's name, a delivery's the subscription's. */
@Component
public class Flows {

    private final Map<String, FlowState> readers = new ConcurrentHashMap<>();
    private final Map<String, FlowState> deliveries = new ConcurrentHashMap<>();
    private final Map<String, Instant> away = new ConcurrentHashMap<>();
    private volatile Map<String, String> incomplete = Map.of();
    private final Volumes volumes;
    private final Bulletins bulletins;

    Flows(Volumes volumes, Bulletins bulletins) {
        this.volumes = volumes;
        this.bulletins = bulletins;
    }

    /**
     * What a flow does.
     *
     * @param state a word: {@code starting snapshot running waiting failed suspended incomplete}
     */
    public record FlowState(String state, String message, Instant since) {}

    public void accepted(String source, Accepted accepted) {
        volumes.add(source, "accepted", accepted.accepted());
        volumes.add(source, "quarantined", accepted.quarantined());
    }

    public void delivered(String subscription, long records) {
        volumes.add(subscription, "delivered", records);
        deliveries.put(subscription, new FlowState("running", "", Instant.now()));
    }

    public void reader(String source, ReaderState state) {
        String word =
                switch (state.phase()) {
                    case STARTING -> "starting";
                    case SNAPSHOT -> "snapshot";
                    case STREAMING -> "running";
                    case WAITING -> "waiting";
                    case FAILED -> "failed";
                    case STOPPED -> "stopped";
                };
        put(readers, source, word, state.message());
        if (word.equals("running") || word.equals("snapshot")) {
            away.remove(source);
        } else {
            away.putIfAbsent(source, Instant.now());
        }
    }

    /** Since when a source of this node is not read, however often that was tried; empty while it is, or elsewhere. */
    public Optional<Instant> unreadSince(String source) {
        return Optional.ofNullable(away.get(source));
    }

    public void deliveryState(String subscription, String word, String message) {
        put(deliveries, subscription, word, message);
    }

    private void put(Map<String, FlowState> states, String flow, String word, String message) {
        FlowState before = states.put(flow, new FlowState(word, message == null ? "" : message, Instant.now()));
        if (word.equals("failed")) {
            bulletins.tell(flow, "error", "flow-failed", message);
        } else if (word.equals("running") && before != null && before.state().equals("failed")) {
            bulletins.settle(flow, "flow-failed");
        }
    }

    /** Sources that hold what the log does not, with a sentence: all of them, in place of those named before. */
    public void incomplete(Map<String, String> messages) {
        incomplete = Map.copyOf(messages);
    }

    /** A source that is read, and yet incomplete, is not simply running. */
    public FlowState reader(String source) {
        FlowState state = readers.getOrDefault(source, new FlowState("starting", "", Instant.EPOCH));
        String message = incomplete.get(source);
        return message == null || !state.state().equals("running")
                ? state
                : new FlowState("incomplete", message, state.since());
    }

    public FlowState delivery(String subscription) {
        return deliveries.getOrDefault(subscription, new FlowState("starting", "", Instant.EPOCH));
    }

    public void forgetReader(String source) {
        readers.remove(source);
        away.remove(source);
    }

    public void forgetDelivery(String subscription) {
        deliveries.remove(subscription);
    }
}
