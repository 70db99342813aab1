package govbus.faults.site;

import govbus.city.BusProcess;
import govbus.city.CityAccounts;
import govbus.city.DataDir;
import govbus.city.Progress;
import govbus.city.bureau.BrokerAddress;
import govbus.city.bureau.BusAddress;
import govbus.city.bureau.Database;
import govbus.engine.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that runs in the suite, with what can be done to it. */
public final class Site implements AutoCloseable {
    private static final String BUS = "govbus";

    private final Path root;
    private final Progress progress;
    private final Map<String, Database> databases = new HashMap<>();
    private final Map<String, String> environment = new ConcurrentHashMap<>();
    private Disk disk;
    private DataDir data;
    private CityAccounts accounts;
    private Server store;
    private Server departments;
    private Links links;
    private Ports ports;
    private FailPoints failPoints;
    private BusProcess bus;
    private BusProcess second;

    private Site(Path root, Progress progress) {
        this.root = root.toAbsolutePath().normalize();
        this.progress = progress;
    }

    /** Where the bus listens. */
    record Ports(int http, int broker, int rules) {}

    /**
     * The network of the bus.
     *
     * @param store to its own PostgreSQL
     * @param departments to the departments' databases
     */
    public record Links(Link store, Link departments) {}

    /** Starts everything in a directory that is empty. */
    public static Site start(Path root, Progress progress) {
        Site site = new Site(root, progress);
        try {
            site.startAll();
            return site;
        } catch (IOException e) {
            site.close();
            throw new SiteFault("the site does not start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    private void startAll() throws IOException {
        Files.createDirectories(root);
        disk = Disk.open(root);
        data = new DataDir(disk.place().resolve("data"));
        Files.createDirectories(data.root());
        // the first server's programs serve both: they must not lie on the disk that loses its power
        departments = new Server(root.resolve("departments"));
        departments.start();
        store = new Server(disk.place().resolve("postgres"));
        store.start();
        store.running().ensureDatabase(BUS, data.secret("govbus-db"));
        databases.put(BUS, Database.open(BUS, store.running().jdbcUrl(BUS), BUS, data.secret("govbus-db")));
        accounts = CityAccounts.of(data);
        for (String department : CityAccounts.DEPARTMENTS) {
            openDatabase(department);
        }
        // what is written from here on is the bus's own business at a power cut
        Shell.run("sync");
        links = new Links(Link.open(store::port), Link.open(departments::port));
        environment.put("SPRING_DATASOURCE_PASSWORD", data.secret("govbus-db"));
        ports = new Ports(FreePort.any(), FreePort.any(), FreePort.any());
        failPoints = new FailPoints(ports.rules(), notes().resolve("lasting.btm"));
        bus = new BusProcess(BusLaunch.of(this), data, progress);
        bus.start();
    }

    private void openDatabase(String department) {
        String name = department.replace('-', '_');
        String password = data.secret(department + "-db");
        departments.running().ensureDatabase(name, password);
        databases.put(
                department, Database.open(department, departments.running().jdbcUrl(name), name, password));
    }

    public BusProcess bus() {
        return bus;
    }

    /** Starts another node of the bus on the same database; the caller closes it. */
    public BusProcess startSecond() throws IOException {
        DataDir own = new DataDir(root.resolve("second"));
        Files.createDirectories(own.root());
        second = new BusProcess(BusLaunch.second(this), own, progress);
        second.start();
        return second;
    }

    /** Of each bus that is started from now on. */
    public Map<String, String> environment() {
        return environment;
    }

    public Disk disk() {
        return disk;
    }

    /** The bus's own PostgreSQL. */
    public Server store() {
        return store;
    }

    /** The departments' PostgreSQL. */
    public Server departments() {
        return departments;
    }

    public Links links() {
        return links;
    }

    public FailPoints failPoints() {
        return failPoints;
    }

    public DataDir data() {
        return data;
    }

    Ports ports() {
        return ports;
    }

    Path root() {
        return root;
    }

    /** Below which departments drop their files: outside the bus's disk. */
    public Path files() {
        return root.resolve("files");
    }

    /** Where the suite writes what it has done and seen: outside the bus's disk. */
    public Path notes() {
        return root.resolve("notes");
    }

    URI url() {
        return URI.create("http://localhost:" + ports.http());
    }

    /** The bus's door for HTTP. */
    public InetSocketAddress http() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.http());
    }

    /** A department's database, past every proxy. */
    public Database database(String department) {
        return databases.get(department);
    }

    /** The bus's books, past every proxy; nobody writes there but the bus. */
    public Database books() {
        return databases.get(BUS);
    }

    /** The bus as a department's system calls it. */
    public BusAddress address(String client) {
        return new BusAddress(url(), client, accounts.clients().get(client));
    }

    /** The broker's door as a department's system uses it; one thread at a time. */
    public BrokerAddress broker(String client) {
        return new BrokerAddress(ports.broker(), client, accounts.clients().get(client));
    }

    /** Somebody with this role. */
    public Console console(String role) {
        CityAccounts.User user = accounts.users().get(role);
        return new Console(url(), user.name(), user.password());
    }

    public void say(String what) {
        progress.say(what);
    }

    @Override
    public void close() {
        databases.values().forEach(Database::close);
        if (second != null) {
            second.close();
        }
        if (bus != null) {
            bus.close();
        }
        if (store != null) {
            store.close();
        }
        if (departments != null) {
            departments.close();
        }
        if (disk != null) {
            disk.close();
        }
    }
}
