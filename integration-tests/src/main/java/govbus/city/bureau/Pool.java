package govbus.city.bureau;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** Things to pick one from by chance; several bureaus pick and add at the same time. */
final class Pool<T> {
    private final List<T> things = new ArrayList<>();

    synchronized void addAll(Collection<T> more) {
        things.addAll(more);
    }

    synchronized void add(T thing) {
        things.add(thing);
    }

    synchronized T any() {
        return things.get(ThreadLocalRandom.current().nextInt(things.size()));
    }

    /** Picks one that nobody will pick again. */
    synchronized T take() {
        int at = ThreadLocalRandom.current().nextInt(things.size());
        T last = things.remove(things.size() - 1);
        return at == things.size() ? last : things.set(at, last);
    }

    synchronized void removeIf(Predicate<T> unwanted) {
        things.removeIf(unwanted);
    }

    synchronized int size() {
        return things.size();
    }
}
