package govbus.city;

import govbus.GovbusApplication;
import java.io.IOException;
import java.util.List;

/** The bus as the city's child: it ends when the city ends, even if nobody was left to tell it so. */
public final class BusMain {
    /** The collector that {@code ./govbus serve} chooses as well; decision 20 says why. */
    public static final List<String> COLLECTOR = List.of("-XX:+UseParallelGC", "-XX:NewRatio=1");

    private BusMain() {}

    public static void main(String[] arguments) {
        Thread watch = new Thread(BusMain::endWithTheCity, "city-watch");
        watch.setDaemon(true);
        watch.start();
        GovbusApplication.main(arguments);
    }

    /** The city holds the other end of the standard input and never writes; the system closes it when the city dies. */
    private static void endWithTheCity() {
        try {
            while (System.in.read() >= 0) {
                // whatever comes is not meant for the bus
            }
        } catch (IOException closed) {
            System.err.println("The city is gone: " + closed.getMessage());
        }
        System.exit(0);
    }
}
