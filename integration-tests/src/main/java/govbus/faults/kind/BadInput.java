package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Verdict;
import govbus.faults.site.Console;
import govbus.faults.site.Weather;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whatever is wrong with a call is refused with the same words while the bus's database comes and goes. */
final class BadInput implements Fault {
    private static final int TURNS = 6;
    private static final String RECORDS = "/api/v1/resources/planning/fault-push/records";

    private final Set<String> wrong = new TreeSet<>();

    /** A call that must never be taken. */
    private record Bad(String path, String type, String body) {}

    private static final List<Bad> CALLS = List.of(
            new Bad(RECORDS, "application/json", "[{\"id\": \"a\""),
            new Bad(RECORDS, "application/json", "{\"id\":1,\"id\":2}"),
            new Bad(RECORDS, "application/json", "[".repeat(5_000)),
            new Bad(RECORDS, "text/plain", "hello"),
            new Bad(RECORDS, "application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
            new Bad("/api/v1/resources/planning/nothing/records", "application/json", "[]"),
            new Bad("/api/v1/resources/../../etc/records", "application/json", "[]"),
            new Bad("/api/v1/window/certificates", "application/json", "{\"holder\": null}"));

    @Override
    public String id() {
        return "F33";
    }

    @Override
    public String name() {
        return "bad input while the bus's PostgreSQL comes and goes";
    }

    @Override
    public void inject(Scene scene) throws InterruptedException {
        wrong.clear();
        Console nobody = scene.site().console("engineer");
        for (int i = 0; i < TURNS; i++) {
            scene.site().links().store().weather(i % 2 == 0 ? Weather.CUT : Weather.FAIR);
            CALLS.forEach(call -> call(nobody, call));
            scene.last(500);
        }
    }

    private void call(Console who, Bad bad) {
        try {
            Console.Answer answer = who.post(bad.path(), bad.type(), bad.body());
            boolean refused = answer.status() >= 400 && answer.status() < 500 || answer.status() == 503;
            if (!refused || answer.body().contains("Exception") || answer.body().contains("root:")) {
                wrong.add(bad.type() + " to " + bad.path() + " was answered " + answer.status());
            }
        } catch (IOException none) {
            // no answer is no wrong answer
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalArgumentException notEvenSent) {
            wrong.add("not sent: " + notEvenSent.getMessage());
        }
    }

    @Override
    public void heal(Scene scene) {
        scene.site().links().store().weather(Weather.FAIR);
    }

    @Override
    public void examine(Scene scene, Verdict verdict) {
        wrong.forEach(verdict::broken);
    }

    @Override
    public Weakness control() {
        return Rule.ANSWERS_WITHOUT_COMMIT;
    }
}
