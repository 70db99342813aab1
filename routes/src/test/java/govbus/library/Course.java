package govbus.library;

import govbus.adapter.Change;
import govbus.adapter.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** What several sources say about a few entities in the course of time, made up from a seed. */
final class Course {

    private static final List<String> NAMES = List.of("张三", "张 三", "（张三）", "章三", "李四");
    private static final List<String> PLACES = List.of("江苏省苏州市姑苏区平江街道1号", "平江街道1号", "苏州市平江街道 1号", "观前街2号", "观前街22号甲");
    private static final List<String> PHONES = List.of("138", "139", "137");

    private final Random random;
    private final List<Telling> all = new ArrayList<>();

    /** A change that a source tells. */
    record Telling(String resource, Row row) {}

    Course(long seed, List<String> sources, String civil, List<String> keys) {
        random = new Random(seed);
        for (String source : sources) {
            for (String key : keys) {
                // now and then so many that the oldest go elsewhere
                person(source, key, random.nextInt(8) == 0 ? 40 : random.nextInt(6));
            }
        }
        for (int i = 0; i < 4; i++) {
            marriage(civil, "m-" + keys.get(0) + i, keys);
        }
    }

    private List<Instant> times(int count) {
        TreeSet<Long> seconds = new TreeSet<>();
        while (seconds.size() < count) {
            seconds.add((long) random.nextInt(500));
        }
        return seconds.stream().map(LibraryBench::at).toList();
    }

    private void person(String source, String key, int changes) {
        boolean there = false;
        for (Instant time : times(changes)) {
            if (there && random.nextInt(4) == 0) {
                all.add(new Telling(source, row(Change.DELETED, time, key, null, null, null, null)));
                there = false;
            } else {
                Change change = there ? Change.UPDATED : Change.CREATED;
                all.add(new Telling(source, row(change, time, key, of(NAMES), of(PLACES), of(PHONES), of(PLACES))));
                there = true;
            }
        }
    }

    private void marriage(String civil, String number, List<String> keys) {
        for (Instant time : times(random.nextInt(6))) {
            all.add(
                    random.nextInt(5) == 0
                            ? new Telling(civil, row(Change.DELETED, time, number, null, null))
                            : new Telling(civil, row(Change.UPDATED, time, number, of(keys), of(NAMES))));
        }
    }

    private static Row row(Change change, Instant time, String... values) {
        return Row.of(change, values, time, null);
    }

    private String of(List<String> some) {
        return random.nextInt(6) == 0 && some != null ? null : some.get(random.nextInt(some.size()));
    }

    /** In the order of the sources and of their times. */
    List<Telling> inOrder() {
        return List.copyOf(all);
    }

    /** In any order, with repetitions. */
    List<Telling> inAnyOrder(Random order) {
        List<Telling> some = new ArrayList<>(all);
        for (int i = 0; i < all.size() / 2; i++) {
            some.add(all.get(order.nextInt(all.size())));
        }
        Collections.shuffle(some, order);
        return some;
    }
}
