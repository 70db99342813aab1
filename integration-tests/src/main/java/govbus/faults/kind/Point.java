package govbus.faults.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Places in the product's code at which a crash must not show. */
enum Point {
    BEFORE_THE_ACCEPTING_COMMIT("exchange.log.AcceptingCommit", "inTransaction", "AT EXIT", "push cdc table file jms"),
    AFTER_THE_ACCEPTING_COMMIT("exchange.log.AcceptingCommit", "accept", "AT EXIT", "push cdc table file jms"),
    BEFORE_THE_202("exchange.api.PushApi", "push", "AT EXIT", "push"),
    BETWEEN_BATCHES_OF_A_FILE("adapter.file.Handover", "accept", "AT EXIT", "file"),
    BEFORE_THE_RECEIPT_FILE("adapter.file.Answers", "accepted", "AT ENTRY", "file"),
    BEFORE_THE_FILE_IS_MOVED("adapter.file.Answers", "move", "AT ENTRY", "file"),
    BEFORE_THE_ROWS_ARE_ACKNOWLEDGED("adapter.exchangedb.Acknowledgements", "send", "AT ENTRY", "table"),
    BEFORE_THE_SLOT_IS_CONFIRMED("adapter.cdc.ChangeHandler", "handleBatch", "AT INVOKE markProcessed", "cdc"),
    BETWEEN_FEED_AND_BROKER("exchange.deliver.PackStep", "process", "AT EXIT", "push cdc table file jms"),
    AFTER_THE_BROKER("exchange.deliver.FeedConsumer", "handOn", "AT EXIT", "push cdc table file jms"),
    BEFORE_THE_TARGETS_COMMIT(
            "adapter.jdbc.TargetSession", "apply", "AT INVOKE java.sql.Connection.commit", "push cdc table file jms"),
    AFTER_THE_TARGETS_COMMIT(
            "adapter.jdbc.TargetSession",
            "apply",
            "AFTER INVOKE java.sql.Connection.commit",
            "push cdc table file jms"),
    AFTER_THE_DELIVERY_IS_NOTED("exchange.deliver.ApplyStep", "applyTo", "AT EXIT", "push cdc table file jms"),
    INSIDE_A_HAND_OVER_IN_THE_NODE("exchange.deliver.HandOverStep", "apply", "AT EXIT", "push");

    private final String type;
    private final String method;
    private final String place;
    private final List<String> flows;

    Point(String type, String method, String place, String flows) {
        this.type = "govbus." + type;
        this.method = method;
        this.place = place;
        this.flows = List.of(flows.split(" "));
    }

    /** Every point with every flow that comes by. */
    static List<KillAt> matrix() {
        List<KillAt> matrix = new ArrayList<>();
        for (Point point : values()) {
            point.flows.forEach(flow -> matrix.add(new KillAt(point, flow)));
        }
        return matrix;
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The rule that halts the process at the n-th time it comes by. */
    String rule(int time) {
        return """
                RULE halt %1$s
                CLASS %2$s
                METHOD %3$s
                %4$s
                IF incrementCounter("halt") >= %5$d
                DO killJVM()
                ENDRULE
                """.formatted(name(), type, method, place, time);
    }
}
