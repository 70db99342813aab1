package govbus.faults.kind;

import govbus.faults.Scene;
import govbus.faults.oracle.Sent;
import java.util.ArrayList;
import java.util.List;

/** Many new records with much content that does not compress. */
final class Bulk {
    private static final int LETTERS = 2_000;

    private Bulk() {}

    static List<Sent> records(Scene scene, String name, int number) {
        List<Sent> records = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            records.add(new Sent("push", scene.own(name + i), 1, noise(scene, LETTERS)));
        }
        return records;
    }

    /** Random letters. */
    static String noise(Scene scene, int letters) {
        StringBuilder text = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            text.append((char) ('!' + scene.random().nextInt(94)));
        }
        return text.toString();
    }
}
