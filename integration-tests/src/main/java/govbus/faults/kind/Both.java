package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Verdict;
import govbus.faults.site.Site;
import java.util.List;
import java.util.Optional;

/** A second fault while the first lasts. */
public record Both(Fault first, Fault second) implements Fault {

    @Override
    public String id() {
        return "F29";
    }

    @Override
    public String name() {
        return "a random pair of faults";
    }

    @Override
    public Optional<String> missing(Site site) {
        return first.missing(site).or(() -> second.missing(site));
    }

    @Override
    public List<String> flows() {
        return List.of();
    }

    @Override
    public void inject(Scene scene) throws Exception {
        scene.site().say("  " + first.name() + " + " + second.name());
        first.inject(scene);
        second.inject(scene);
    }

    @Override
    public void heal(Scene scene) throws Exception {
        first.heal(scene);
        second.heal(scene);
    }

    @Override
    public void examine(Scene scene, Verdict verdict) throws Exception {
        first.examine(scene, verdict);
        second.examine(scene, verdict);
    }

    @Override
    public boolean rereads() {
        return first.rereads() || second.rereads();
    }

    @Override
    public Weakness control() {
        return first.control();
    }
}
