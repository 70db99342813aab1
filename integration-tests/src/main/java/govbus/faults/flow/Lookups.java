package govbus.faults.flow;

import govbus.city.bureau.BusAddress;
import govbus.faults.oracle.Book;
import govbus.faults.oracle.Sent;
import govbus.faults.site.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * The one-window desk reads what is being pushed. An answer may be late, but not wrong: never something that nobody
 * pushed, never older than what the same desk was told before.
 */
final class Lookups implements Runnable {
    private static final long EVERY_MILLIS = 150;
    private static final int HOT = 12;

    private final BusAddress bus;
    private final String producer;
    private final Random random;
    private final List<Answer> answers = new ArrayList<>();
    private volatile boolean ending;
    private int failed;

    Lookups(Site site, String producer, long seed) {
        this.bus = site.address("window");
        this.producer = producer;
        this.random = new Random(seed);
    }

    private record Answer(String key, int version, String word) {}

    @Override
    public void run() {
        try {
            while (!ending) {
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
                ask(producer + "-H" + random.nextInt(HOT));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(String key) throws InterruptedException {
        try {
            BusAddress.Answer answer = bus.post(
                    "/api/v1/window/certificates",
                    Map.of("holder", key, "type", "fault-paper", "matter", "fault-matter", "case", "F-" + key),
                    null);
            if (answer.status() == 200) {
                answer.body().path("certificates").valueStream().forEach(paper -> keep(key, paper));
            } else {
                failed++;
            }
        } catch (IOException away) {
            failed++;
        }
    }

    private synchronized void keep(String key, JsonNode paper) {
        Map<String, String> items = new HashMap<>();
        paper.path("items")
                .valueStream()
                .forEach(item -> items.put(
                        item.path("name").asString(), item.path("value").asString("")));
        answers.add(new Answer(key, Integer.parseInt(items.get("version")), items.get("word")));
    }

    void end() {
        ending = true;
    }

    synchronized int answered() {
        return answers.size();
    }

    /** Answers that were wrong, told to people. */
    synchronized List<String> wrong(Book book) {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Answer answer : answers) {
            Sent told = new Sent("push", answer.key(), answer.version(), answer.word());
            String digest = book.attempted().get(new Sent.Mark("push", answer.key(), answer.version()));
            Integer before = seen.put(answer.key(), answer.version());
            if (!told.digest().equals(digest)) {
                wrong.add(answer.key() + "/" + answer.version() + " was never pushed so");
            } else if (before != null && before > answer.version()) {
                wrong.add(answer.key() + "/" + answer.version() + " after " + before);
            }
        }
        return wrong;
    }
}
