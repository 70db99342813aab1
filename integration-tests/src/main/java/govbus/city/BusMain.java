package govbus.city;

import govbus.GovbusApplication;
import java.io.IOException;

/** The bus as the city's child: it ends when the city ends, even if nobody was left to tell it so. */
public final class BusMain {

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
