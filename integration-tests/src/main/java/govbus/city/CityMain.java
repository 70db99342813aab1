package govbus.city;

import govbus.engine.EngineFault;
import java.util.concurrent.CountDownLatch;

/** {@code ./govbus demo}: the city with its daily life, until somebody ends it. */
public final class CityMain {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private CityMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("logback.configurationFile", "govbus/city/logback.xml");
        Progress progress = new Progress(System.out);
        CityOptions options = null;
        try {
            options = CityOptions.parse(arguments);
        } catch (CityFault e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USE);
        }
        try {
            live(options, progress);
        } catch (CityFault | EngineFault e) {
            System.err.println("The city cannot run: " + e.getMessage());
            System.exit(FAILED);
        }
        new CountDownLatch(1).await();
    }

    private static void live(CityOptions options, Progress progress) {
        Stoppable running = new Stoppable(progress);
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "city-end"));
        City city = running.keep(new City(options, progress));
        city.start();
        running.keep(DailyLife.begin(city, progress));
        System.out.print(welcome(city));
        System.out.flush();
    }

    private static String welcome(City city) {
        StringBuilder text = new StringBuilder("\n");
        text.append("  云溪市 Yunxi runs: a synthetic city; every person, company and paper is invented.\n\n");
        text.append("  Console   ").append(city.url()).append("\n");
        text.append("  API       ").append(city.url()).append("/v3/api-docs\n");
        text.append("  AMQP      amqp://localhost:")
                .append(city.options().brokerPort())
                .append("\n\n");
        text.append("  Log in as\n");
        city.accounts()
                .users()
                .forEach((role, user) -> text.append("    %-19s %s%n".formatted(user.name(), user.password())));
        text.append("\n  Everything else, machine-readable: ")
                .append(city.data().demo())
                .append("\n");
        text.append("  Log of the bus: ").append(city.data().log()).append("\n");
        text.append("  Ctrl-C ends it; the next start goes on where this one ended.\n\n");
        return text.toString();
    }
}
