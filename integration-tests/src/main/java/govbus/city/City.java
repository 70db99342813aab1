package govbus.city;

import govbus.city.bureau.BrokerAddress;
import govbus.city.bureau.BusAddress;
import govbus.city.bureau.Database;
import govbus.city.bureau.HousingFund;
import govbus.city.bureau.LandBureau;
import govbus.city.bureau.MarketBureau;
import govbus.city.bureau.PlanningBureau;
import govbus.city.bureau.PoliceBureau;
import govbus.city.bureau.RealEstateCentre;
import govbus.city.bureau.Window;
import govbus.engine.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.util.Map;

/** The whole city on one machine: databases, folders, departments and the bus between them. */
public final class City implements AutoCloseable {
    private final CityOptions options;
    private final Progress progress;
    private final DataDir data;
    private Databases databases;
    private CityAccounts accounts;
    private BusProcess bus;
    private Database books;
    private Bureaus bureaus;

    private FileLock claim;

    /** A city that is not started yet. */
    public City(CityOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.data = new DataDir(options.dataDir());
    }

    /** The departments at work. */
    private record Bureaus(
            PoliceBureau police,
            MarketBureau market,
            RealEstateCentre realEstate,
            HousingFund housingFund,
            PlanningBureau planning,
            LandBureau land) {}

    /** Starts everything and waits until the bus is ready; whatever was started is stopped when something fails. */
    public City start() {
        try {
            startEverything();
            return this;
        } catch (IOException e) {
            close();
            throw new CityFault("the city does not start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void startEverything() throws IOException {
        claim = data.claim();
        options.ports().forEach((option, port) -> {
            if (!FreePort.isFree(port)) {
                throw new CityFault("port " + port + " is in use (expected: free; choose another by " + option + ")");
            }
        });
        progress.say("Starting PostgreSQL, one database for each department …");
        databases = Databases.start(data);
        progress.say("PostgreSQL runs on port " + databases.port());
        accounts = CityAccounts.of(data);
        populate();
        progress.say("Starting the bus …");
        bus = new BusProcess(BusCommands.of(options, data, databases), data, progress);
        bus.start();
        progress.say("The bus is ready");
        DemoFile.write(this);
    }

    private void populate() throws IOException {
        int scale = options.scale();
        PoliceBureau police = new PoliceBureau(database("police"));
        MarketBureau market = new MarketBureau(database("market"));
        RealEstateCentre realEstate = new RealEstateCentre(database("real-estate"), police);
        HousingFund housingFund = new HousingFund(database("housing-fund"), police, market);
        PlanningBureau planning = new PlanningBureau(database("planning"), market, address("planning"));
        Files.createDirectories(data.files().resolve("land").resolve("in"));
        LandBureau land = new LandBureau(database("land"), data.files().resolve("land"), market);
        bureaus = new Bureaus(police, market, realEstate, housingFund, planning, land);
        police.populate(2_000 * scale);
        market.populate(500 * scale);
        realEstate.populate(1_500 * scale);
        police.spares(realEstate.sample().owner().id());
        housingFund.populate(1_500 * scale, realEstate.sample().owner());
        planning.populate(20);
        market.spares(planning.sampleBuilder());
        land.populate(300 * scale);
        progress.say("The departments hold " + 2_000 * scale + " residents, " + 500 * scale + " companies, "
                + 1_500 * scale + " certificates, " + 1_500 * scale + " accounts, " + 300 * scale
                + " parcels; all of it is synthetic");
    }

    private BusAddress address(String client) {
        return new BusAddress(url(), client, accounts.clients().get(client));
    }

    public Database database(String department) {
        return databases.of(department);
    }

    /** The bus's own database, to look at its books; nobody writes there but the bus. */
    public Database busDatabase() {
        if (books == null) {
            books = databases.ofTheBus();
        }
        return books;
    }

    Map<String, Database> databases() {
        return databases.all();
    }

    public PoliceBureau policeBureau() {
        return bureaus.police();
    }

    public MarketBureau marketBureau() {
        return bureaus.market();
    }

    public RealEstateCentre realEstateCentre() {
        return bureaus.realEstate();
    }

    public HousingFund housingFund() {
        return bureaus.housingFund();
    }

    public PlanningBureau planningBureau() {
        return bureaus.planning();
    }

    public LandBureau landBureau() {
        return bureaus.land();
    }

    /** The one-window platform. */
    public Window window() {
        return new Window(address("window"));
    }

    /** The bus as a department's system calls it. */
    public BusAddress busFor(String client) {
        return address(client);
    }

    /** The bus's broker as a department's system calls it. */
    public BrokerAddress brokerFor(String client) {
        return new BrokerAddress(
                options.brokerPort(), client, accounts.clients().get(client));
    }

    public BusProcess bus() {
        return bus;
    }

    public CityAccounts accounts() {
        return accounts;
    }

    public DataDir data() {
        return data;
    }

    public CityOptions options() {
        return options;
    }

    public URI url() {
        return URI.create("http://localhost:" + options.port());
    }

    /** Stops the bus first, so that it can end its work in an orderly way, then the databases. */
    @Override
    public synchronized void close() {
        if (bus != null) {
            bus.close();
        }
        if (books != null) {
            books.close();
            books = null;
        }
        if (databases != null) {
            databases.close();
            databases = null;
        }
        if (claim != null) {
            release(claim);
            claim = null;
        }
    }

    private static void release(FileLock claim) {
        try {
            claim.channel().close();
        } catch (IOException e) {
            throw new CityFault("the lock of the data directory cannot be given back", e);
        }
    }
}
