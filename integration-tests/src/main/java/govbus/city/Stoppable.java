package govbus.city;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is running and has to be stopped at the end, the newest first. */
final class Stoppable {
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Progress progress;

    Stoppable(Progress progress) {
        this.progress = progress;
    }

    synchronized <T extends AutoCloseable> T keep(T thing) {
        running.push(thing);
        return thing;
    }

    synchronized void stop() {
        progress.say("Ending the city …");
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                progress.say("Not everything ended as it should: " + e.getMessage());
            }
        }
        progress.say("Ended");
    }
}
