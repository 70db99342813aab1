package govbus.faults;

import govbus.faults.flow.BusBooks;
import govbus.faults.flow.Copies;
import govbus.faults.flow.Flow;
import govbus.faults.oracle.Book;
import govbus.faults.oracle.Oracle;
import govbus.faults.oracle.Verdict;
import govbus.faults.oracle.Verdict.Kind;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What is still under way when the load is over, and the bus's own books afterwards. */
final class Drain {
    /** A bus that was made worse is given this long at most. */
    static final int CONTROL_SECONDS = 15;

    private static final int SECONDS = 120;
    /** A worse bus that has nothing waiting and gives nothing more for so long will not give more. */
    private static final long CALM_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final BusBooks books;
    private final Copies copies;
    private final String prefix;
    private final boolean control;

    Drain(BusBooks books, Copies copies, String prefix, boolean control) {
        this.books = books;
        this.copies = copies;
        this.prefix = prefix;
        this.control = control;
    }

    /** Waits until every subscriber has everything, or nothing more can be expected; answers milliseconds. */
    long await(List<Flow> under, Book book) throws InterruptedException {
        long from = System.nanoTime();
        BooleanSupplier over = control ? new Calm(under, book)::isOver : () -> missing(under, book) == 0;
        Scene.within(control ? CONTROL_SECONDS : SECONDS, over);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    }

    /** Acknowledged records that are not at their subscribers; -1 while that cannot be known. */
    private int missing(List<Flow> under, Book book) {
        try {
            return under.stream().allMatch(flow -> books.waiting(flow) == 0)
                    ? Oracle.judge(book, copies.read(under, prefix)).of(Kind.LOST)
                    : -1;
        } catch (DataAccessException | TransactionException away) {
            return -1;
        }
    }

    /** A bus that loses records on purpose never has everything: it is over when nothing changes any more. */
    private final class Calm {
        private final List<Flow> under;
        private final Book book;
        private int last = -1;
        private long since;

        Calm(List<Flow> under, Book book) {
            this.under = under;
            this.book = book;
        }

        boolean isOver() {
            int now = missing(under, book);
            if (now < 0 || now != last) {
                last = now;
                since = System.nanoTime();
            }
            return now == 0 || now > 0 && System.nanoTime() - since > CALM_NANOS;
        }
    }

    /** Each acknowledged version stands in the log once; one of unknown outcome at most once. */
    void count(Flow flow, Book book, long before, boolean rereads, Verdict verdict) {
        long taken = books.taken(flow) - before;
        long least = book.acknowledged().stream()
                .filter(mark -> mark.flow().equals(flow.name()))
                .count();
        long most = book.attempted().keySet().stream()
                .filter(mark -> mark.flow().equals(flow.name()))
                .count();
        if (!rereads && (taken < least || taken > most)) {
            verdict.addAll(
                    Kind.BOOKS_DIFFER,
                    Math.max(least - taken, taken - most),
                    flow.name() + ": " + taken + " taken, " + least + " acknowledged, " + most + " attempted");
        }
        verdict.addAll(Kind.BOOKS_DIFFER, books.parked(flow, prefix), flow.name() + ": parked rows");
    }
}
