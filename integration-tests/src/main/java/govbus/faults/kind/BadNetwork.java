package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.site.Weather;

/**
 * The network between the bus and a database is bad for a while.
 *
 * @param millis how long
 */
record BadNetwork(String id, String words, Whose whose, Weather weather, long millis) implements Fault {

    static BadNetwork cut(Whose whose) {
        return new BadNetwork("F05", "network cut", whose, Weather.CUT, 5_000);
    }

    static BadNetwork silent(Whose whose) {
        return new BadNetwork("F06", "silence on open connections", whose, Weather.SILENT, 6_000);
    }

    static BadNetwork slow(Whose whose) {
        return new BadNetwork("F07", "200 ± 100 ms delay", whose, Weather.slow(200, 100), 6_000);
    }

    static BadNetwork narrow(Whose whose) {
        return new BadNetwork("F07", "1 Mbit/s", whose, Weather.narrow(125_000), 6_000);
    }

    /** The same for another time. */
    BadNetwork lasting(long otherMillis) {
        return new BadNetwork(id, words, whose, weather, otherMillis);
    }

    @Override
    public String name() {
        return words + ", bus and " + whose;
    }

    @Override
    public void inject(Scene scene) throws InterruptedException {
        whose.link(scene.site()).weather(weather);
        scene.last(millis);
    }

    @Override
    public void heal(Scene scene) {
        whose.link(scene.site()).weather(Weather.FAIR);
    }

    @Override
    public Weakness control() {
        return whose.weakness();
    }
}
