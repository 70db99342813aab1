package govbus.library.scorecard;

import govbus.catalog.Catalog;
import govbus.catalog.Library;
import govbus.ledger.Entry;
import govbus.ledger.Hop;
import govbus.ledger.Ledger;
import govbus.library.AsOf;
import govbus.library.GoldenRecords;
import govbus.library.scorecard.CardStore.Round;
import govbus.library.store.Forgetting;
import govbus.library.store.Forgetting.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through each library from the first key to the last, a little every few seconds: counts for the day's scorecard,
 * and forgets what was superseded before the library's {@code retention}. A large library is gone through once a day, a
 * small one once an hour; what was forgotten stands in the ledger.
 */
@Component
class Stocktaking {

    private static final Logger LOG = LoggerFactory.getLogger(Stocktaking.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int AT_ONCE = 500;
    private static final int LINES_AT_ONCE = 5_000;
    private static final long SMALL = 100_000;
    private static final Duration A_TURN = Duration.ofMillis(300);

    private final Catalog catalog;
    private final GoldenRecords golden;
    private final Forgetting forgetting;
    private final CardWriter writer;
    private final CardStore store;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Stocktaking(
            Catalog catalog,
            GoldenRecords golden,
            Forgetting forgetting,
            CardWriter writer,
            CardStore store,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.catalog = catalog;
        this.golden = golden;
        this.forgetting = forgetting;
        this.writer = writer;
        this.store = store;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 5_000)
    void turn() {
        for (Library library : catalog.current().libraries().values()) {
            try {
                turn(library, Instant.now());
            } catch (DataAccessException | TransactionException later) {
                LOG.warn("library {} is gone through later: {}", library.name(), later.getMessage());
            }
        }
    }

    /** The next part of a library's round; answers whether the round goes on. */
    boolean turn(Library library, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> store.lock(library.name())
                .filter(round -> round.finished() == null || isDue(library, round.finished(), now))
                .map(round -> goOn(library, round.finished() == null ? round : Round.first(), now))
                .map(round -> round.finished() == null)
                .orElse(false)));
    }

    private boolean isDue(Library library, Instant finished, Instant now) {
        Duration pause = golden.count(library.name()) > SMALL ? Duration.ofDays(1) : Duration.ofHours(1);
        return !finished.plus(pause).isAfter(now);
    }

    private Round goOn(Library library, Round round, Instant now) {
        Instant before = library.historyDays() == null ? null : now.minus(library.historyDays(), ChronoUnit.DAYS);
        Instant until = Instant.now().plus(A_TURN);
        Tally tally = new Tally(library, round.state());
        String upTo = round.upTo();
        long words = round.words();
        long gone = round.gone();
        boolean over = false;
        do {
            Step step = forgetting.step(library.name(), upTo, AT_ONCE, before);
            words += step.words();
            gone += step.gone();
            if (step.keys().isEmpty()) {
                over = before == null || forgetting.lines(library.name(), LINES_AT_ONCE, before) == 0;
            } else {
                count(library, step.keys(), tally);
                upTo = step.keys().get(step.keys().size() - 1);
            }
        } while (!over && Instant.now().isBefore(until));
        Round after = new Round(upTo, tally.state(), words, gone, over ? now : null);
        if (over) {
            finish(library, after, tally, before, now);
        }
        store.keep(library.name(), after);
        return after;
    }

    private void count(Library library, List<String> keys, Tally tally) {
        golden.find(library.name(), keys, AsOf.NOW).stream()
                .filter(record -> record.entity().equals(record.key()))
                .forEach(tally::add);
    }

    private void finish(Library library, Round round, Tally tally, Instant before, Instant now) {
        store.add(LocalDate.ofInstant(now, CHINA), writer.of(library, tally.entities(), tally));
        if (round.words() > 0) {
            String note = round.words() + " words superseded before " + before.truncatedTo(ChronoUnit.SECONDS)
                    + " are forgotten, " + round.gone() + " entities with them";
            ledger.write(List.of(Entry.decided(
                    Hop.DISCARDED,
                    "library/" + library.name(),
                    null,
                    new Entry.Use("govbus", "retention", null, null),
                    note)));
        }
    }
}
