package govbus.city;

import govbus.city.bureau.RealEstateCentre;
import govbus.city.bureau.Window;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the departments at work: several events a second over all, and now and then a mistake for the gate to find. */
final class DailyLife implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DailyLife.class);
    private static final int ONE_MISTAKE_IN = 80;

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4, DailyLife::daemon);
    private final City city;
    private final Progress progress;
    private volatile boolean troubled;

    private DailyLife(City city, Progress progress) {
        this.city = city;
        this.progress = progress;
    }

    static DailyLife begin(City city, Progress progress) {
        DailyLife life = new DailyLife(city, progress);
        life.every(300, life::policeWork);
        life.every(500, life::marketWork);
        life.every(600, life::realEstateWork);
        life.every(400, life::fundWork);
        life.every(4_000, life::planningWork);
        life.every(45_000, life::landWork);
        life.every(2_500, life::windowWork);
        return life;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "daily-life");
        thread.setDaemon(true);
        return thread;
    }

    private void every(int milliseconds, Callable<?> work) {
        clock.scheduleWithFixedDelay(() -> attempt(work), milliseconds, milliseconds, TimeUnit.MILLISECONDS);
    }

    /** A department that meets trouble tries again at its next turn, as people do. */
    private void attempt(Callable<?> work) {
        try {
            work.call();
            if (troubled) {
                troubled = false;
                progress.say("Daily life goes on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.debug("no luck this time", e);
            if (!troubled && !clock.isShutdown()) {
                troubled = true;
                progress.say("Daily life is held up: " + e.getMessage());
            }
        }
    }

    private static boolean mistake() {
        return ThreadLocalRandom.current().nextInt(ONE_MISTAKE_IN) == 0;
    }

    @SafeVarargs
    private static String one(Supplier<String>... possible) {
        return possible[ThreadLocalRandom.current().nextInt(possible.length)].get();
    }

    private String policeWork() {
        var police = city.policeBureau();
        return mistake()
                ? police.registersBirthCarelessly()
                : one(
                        police::moves,
                        police::moves,
                        police::marries,
                        () -> police.registersBirth().id(),
                        () -> ThreadLocalRandom.current().nextInt(4) == 0 ? police.registersDeath() : police.moves());
    }

    private String marketWork() {
        var market = city.marketBureau();
        return one(
                market::changes,
                market::changes,
                () -> market.founds().code(),
                () -> ThreadLocalRandom.current().nextInt(5) == 0 ? market.closes() : market.changes());
    }

    private String realEstateWork() {
        RealEstateCentre centre = city.realEstateCentre();
        return one(centre::issuesCertificate, centre::transfers);
    }

    private String fundWork() {
        var fund = city.housingFund();
        return mistake()
                ? fund.paysCarelessly()
                : one(
                        fund::pays,
                        fund::pays,
                        fund::pays,
                        fund::pays,
                        fund::opens,
                        () -> ThreadLocalRandom.current().nextInt(3) == 0 ? fund.closes() : fund.pays());
    }

    private String planningWork() throws InterruptedException {
        var planning = city.planningBureau();
        return ThreadLocalRandom.current().nextInt(15) == 0
                ? planning.grantsPermitCarelessly()
                : planning.grantsPermit();
    }

    private Object landWork() {
        int number = 3 + ThreadLocalRandom.current().nextInt(10);
        return ThreadLocalRandom.current().nextInt(6) == 0
                ? city.landBureau().dropsParcelsCarelessly(number)
                : city.landBureau().dropsParcels(number);
    }

    private Object windowWork() throws IOException, InterruptedException {
        Window window = city.window();
        String holder = city.policeBureau().anybody().id();
        String caseNumber = "YX-2026-" + (100_000 + ThreadLocalRandom.current().nextInt(900_000));
        return window.asksFor(holder, "real-estate", "housing-fund-withdrawal", caseNumber);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            clock.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
