package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import java.util.List;

/** The owner of a captured table changes its form under load: adds, widens, drops, renames and renames back. */
final class SourceChanges implements Fault {
    private static final List<String> CHANGES = List.of(
            "add column note text default 'x'",
            "alter column word type varchar(8000)",
            "drop column note",
            "alter column version type bigint",
            "rename column word to words",
            "rename column words to word",
            "alter column version type int",
            "alter column word type text");

    @Override
    public String id() {
        return "F22";
    }

    @Override
    public String name() {
        return "form of a captured table changed under load";
    }

    @Override
    public List<String> flows() {
        return List.of("cdc");
    }

    @Override
    public void inject(Scene scene) throws InterruptedException {
        for (String change : CHANGES) {
            scene.site().database("police").sql().execute("alter table fault_cdc " + change);
            scene.last(700);
        }
    }

    @Override
    public void heal(Scene scene) {
        // the form is the old one again
    }

    @Override
    public Weakness control() {
        return new ChangedByHand();
    }
}
