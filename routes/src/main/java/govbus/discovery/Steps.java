package govbus.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Runs steps one after the other; after one that the rest needs has failed, the rest is skipped. */
final class Steps {
    private final List<Step> done = new ArrayList<>();
    private boolean stopped;

    /** A step that the later ones need. */
    boolean needed(String step, String title, String english, Callable<Finding> work) {
        boolean ok = run(step, title, english, work);
        stopped |= !ok;
        return ok;
    }

    boolean run(String step, String title, String english, Callable<Finding> work) {
        if (stopped) {
            done.add(new Step(step, title, english, "skipped", 0, null, null, null, null, null));
            return false;
        }
        long start = System.nanoTime();
        Finding finding;
        try {
            finding = work.call();
        } catch (Exception fault) {
            finding = Finding.failed(
                    "无法完成: " + fault.getMessage(), "the step could not be finished: " + fault.getMessage(), null);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        Step ended = new Step(
                step,
                title,
                english,
                finding.state(),
                millis,
                finding.found(),
                finding.foundEnglish(),
                finding.cause(),
                finding.causeEnglish(),
                finding.remedy());
        done.add(ended);
        return ended.ok();
    }

    List<Step> done() {
        return List.copyOf(done);
    }
}
