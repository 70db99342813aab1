package govbus.faults.site;

import govbus.engine.EngineFault;
import govbus.engine.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server that can be crashed, frozen and started again on the same port. */
public final class Server implements AutoCloseable {
    private final Path directory;
    private PostgresServer running;

    Server(Path directory) {
        this.directory = directory;
    }

    /** Starts it; after a crash it recovers. */
    public void start() {
        running = PostgresServer.start(directory);
    }

    /** Whether it is there; it may have ended by itself. */
    public boolean isRunning() {
        try {
            return ProcessHandle.of(postmaster()).map(ProcessHandle::isAlive).orElse(false);
        } catch (SiteFault noFile) {
            return false;
        }
    }

    /** Starts it after it has ended by itself. */
    public void restart() {
        running.close();
        start();
    }

    PostgresServer running() {
        return running;
    }

    public int port() {
        return running.port();
    }

    /** {@code pg_ctl stop -m immediate}: no checkpoint, all sessions are cut. */
    public void stopAtOnce() {
        long server = postmaster();
        signal("QUIT", server);
        awaitEnd(server);
    }

    /** SIGKILL to the server and all its children: nobody has a moment to write anything. */
    public void kill() {
        long server = postmaster();
        List<Long> all = processes();
        all.forEach(pid -> signal("KILL", pid));
        // one that waits for the disk dies only when the disk has answered
        all.forEach(pid ->
                ProcessHandle.of(pid).ifPresent(process -> process.onExit().join()));
        awaitEnd(server);
    }

    /** Stops all its processes where they are. */
    public void freeze() {
        processes().forEach(pid -> signal("STOP", pid));
    }

    public void thaw() {
        processes().forEach(pid -> signal("CONT", pid));
    }

    /** Copies all its files away; only while it does not run. */
    public void backUp(Path to) {
        Shell.run("rm", "-rf", to.toString());
        Shell.run("cp", "-a", directory.toString(), to.toString());
    }

    /** Replaces its files by a copy; only while it does not run. */
    public void putBack(Path from) {
        Shell.run("sh", "-c", "rm -rf '" + directory + "'/* && cp -a '" + from + "'/. '" + directory + "'");
    }

    private void awaitEnd(long server) {
        ProcessHandle.of(server).ifPresent(process -> process.onExit().join());
        // the embedding library keeps a lock on the data until it is told
        running.close();
    }

    /** The server's first process, then all its children. */
    public List<Long> processes() {
        List<Long> all = new ArrayList<>();
        all.add(postmaster());
        ProcessHandle.of(postmaster()).ifPresent(server -> server.descendants().forEach(child -> all.add(child.pid())));
        return all;
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException e) {
            throw new SiteFault("PostgreSQL in " + directory + " does not run", e);
        }
    }

    /** Signals any process. */
    public static void signal(String name, long pid) {
        Shell.run("sh", "-c", "kill -" + name + " " + pid + " 2>/dev/null || true");
    }

    /** Runs statements as the server's administrator. */
    public void administer(String database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new SiteFault("PostgreSQL in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** A connection as the server's administrator, past every proxy. */
    public Connection connect(String database) throws SQLException {
        try {
            String password = Files.readString(directory.resolve("superuser")).strip();
            return DriverManager.getConnection(running.jdbcUrl(database), "postgres", password);
        } catch (IOException e) {
            throw new SiteFault("no password of PostgreSQL in " + directory, e);
        }
    }

    @Override
    public void close() {
        if (running != null) {
            try {
                running.close();
            } catch (EngineFault e) {
                throw new SiteFault("PostgreSQL in " + directory + " does not stop", e);
            }
        }
    }
}
