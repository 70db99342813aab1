package govbus.exchange.replay;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.exchange.deliver.ParkedRedelivery;
import govbus.exchange.deliver.ParkedRedelivery.Fate;
import govbus.exchange.deliver.ParkedRedelivery.Who;
import govbus.exchange.replay.ReplayBook.Due;
import govbus.exchange.replay.ReplayBook.Next;
import govbus.exchange.replay.ReplayBook.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One piece of a subscription's work. Many small pieces, so that a stop bites at once and memory stays bounded. */
@Component
class ReplayTurn {

    private static final int MOST_ROWS = 500;
    private static final Who BY_ITSELF = new Who("govbus", "nothing of its key is before it any more");

    private final ReplayBook book;
    private final ParkedRedelivery redelivery;

    ReplayTurn(ReplayBook book, ParkedRedelivery redelivery) {
        this.book = book;
        this.redelivery = redelivery;
    }

    /**
     * Does one piece.
     *
     * @return after what time the next may be done; nothing when there is none
     */
    Optional<Duration> take(String subscription) {
        for (Due due : book.due(subscription, MOST_ROWS)) {
            redelivery.redeliver(subscription, due.generation(), due.partition(), due.ids(), BY_ITSELF, null);
        }
        Optional<Running> running = book.running(subscription);
        if (running.isEmpty()) {
            return Optional.empty();
        }
        try {
            return goOn(subscription, running.get());
        } catch (Refusal refused) {
            if (refused.code() != RefusalCode.SUBSCRIPTION_NOT_IN_FORCE) {
                throw refused;
            }
            book.end(running.get().id(), "failed", refused.code().word() + ": " + refused.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Duration> goOn(String subscription, Running replay) {
        int most = replay.perSecond() == null ? MOST_ROWS : Math.min(MOST_ROWS, replay.perSecond());
        List<Next> next = sameLane(book.next(replay.id(), most));
        if (next.isEmpty()) {
            book.end(replay.id(), "done", null);
            return Optional.empty();
        }
        Map<Long, Fate> fates = new HashMap<>();
        List<Long> waiting = new ArrayList<>();
        for (Next row : next) {
            if (row.state().equals("waiting")) {
                waiting.add(row.id());
            } else {
                fates.put(row.id(), settled(row, replay.id()));
            }
        }
        if (!waiting.isEmpty()) {
            fates.putAll(redeliver(subscription, replay, next.get(0).partition(), waiting));
        }
        List<Next> known =
                next.stream().takeWhile(row -> fates.containsKey(row.id())).toList();
        book.note(replay.id(), fates, known.isEmpty() ? before(next.get(0)) : known.get(known.size() - 1));
        return Optional.of(
                replay.perSecond() == null
                        ? Duration.ZERO
                        : Duration.ofMillis(1_000L * Math.max(1, known.size()) / replay.perSecond()));
    }

    private Map<Long, Fate> redeliver(String subscription, Running replay, int partition, List<Long> waiting) {
        Who who = new Who(replay.startedBy(), "replay " + replay.id());
        Map<Long, Fate> fates =
                redelivery.redeliver(subscription, replay.generation(), partition, waiting, who, replay.id());
        if (!fates.isEmpty()) {
            return fates;
        }
        // None of them was reached: a long queue of their keys' earlier rows is before each, or they were settled just
        // now.
        Map<Long, Fate> skipped = new HashMap<>();
        waiting.forEach(id -> skipped.put(id, new Fate("skipped", "waits behind earlier records of its key")));
        return skipped;
    }

    private static List<Next> sameLane(List<Next> rows) {
        return rows.stream()
                .takeWhile(row -> row.partition() == rows.get(0).partition())
                .toList();
    }

    private static Next before(Next row) {
        return new Next(row.id(), row.partition(), row.ordinal() - 1, row.state(), row.replay());
    }

    private static Fate settled(Next row, long replay) {
        if (row.state().equals("delivered")) {
            boolean mine = row.replay() != null && row.replay() == replay;
            return new Fate(mine ? "delivered" : "skipped", mine ? null : "was delivered meanwhile");
        }
        return new Fate("skipped", "was discarded meanwhile");
    }
}
