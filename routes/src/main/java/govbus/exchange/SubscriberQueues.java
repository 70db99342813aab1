package govbus.exchange;

/**
 * The queues at which subscribers outside take their records themselves, {@code subscription.<name>}. What is in a queue
 * is a copy of a window of the log: a queue that is lost is filled again.
 */
public interface SubscriberQueues {

    /** The delivery adapter's name in subscriptions. */
    String ADAPTER = "queue";

    /** Makes the queue of a subscription, empty. */
    void open(String subscription);

    /** Cuts its consumers off and removes it with all that is in it. */
    void close(String subscription);

    /**
     * Puts an event into the queue.
     *
     * @throws IllegalStateException when it is not there afterwards
     */
    void offer(String subscription, Event event, Runnable acknowledged);

    /**
     * A CloudEvent in JSON.
     *
     * @param group events of one group are taken in their order by one consumer
     */
    record Event(String id, String group, byte[] json) {}
}
