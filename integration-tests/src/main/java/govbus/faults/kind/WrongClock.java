package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Verdict;
import govbus.faults.site.Shell;
import govbus.faults.site.Site;
import govbus.faults.site.SiteFault;
import java.util.Optional;

/** The bus comes back with a wall clock that is a day wrong, under load, and then with the right one. */
record WrongClock(String by) implements Fault {
    private static final String LIBRARY = "libfaketimeMT.so.1";

    @Override
    public String id() {
        return "F21";
    }

    @Override
    public String name() {
        return "clock of the bus wrong by " + by;
    }

    @Override
    public Optional<String> missing(Site site) {
        return library().isPresent() ? Optional.empty() : Optional.of("needs libfaketime");
    }

    private static Optional<String> library() {
        try {
            return Shell.run("find", "/usr/lib", "-name", LIBRARY).lines().findFirst();
        } catch (SiteFault none) {
            return Optional.empty();
        }
    }

    @Override
    public void inject(Scene scene) {
        scene.site().bus().kill();
        scene.site().environment().put("LD_PRELOAD", library().orElseThrow());
        scene.site().environment().put("FAKETIME", by);
        scene.site().environment().put("DONT_FAKE_MONOTONIC", "1");
        // else it takes the deadlines of waiting threads, which are not faked, for wrong ones: none of them sleeps any
        // more
        scene.site().environment().put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    @Override
    public void heal(Scene scene) {
        scene.site().bus().start();
    }

    @Override
    public void examine(Scene scene, Verdict verdict) {
        scene.site().environment().keySet().removeIf(name -> name.equals("LD_PRELOAD") || name.contains("FAKE"));
        scene.site().bus().kill();
        scene.site().bus().start();
    }

    @Override
    public Weakness control() {
        return Rule.ANSWERS_WITHOUT_COMMIT;
    }
}
