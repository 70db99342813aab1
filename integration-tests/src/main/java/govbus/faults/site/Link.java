package govbus.faults.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/**
 * A network connection between the bus and a database, as a TCP proxy whose weather can be changed while bytes pass:
 * delay, few bytes a second, silence that nobody is told about, connections cut by RST, nobody listening.
 */
public final class Link implements AutoCloseable {
    private static final int CHUNK = 16 << 10;
    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket door;
    private final IntSupplier behind;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong passed = new AtomicLong();
    private final Set<Socket> lost = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.FAIR;

    private Link(ServerSocket door, IntSupplier behind) {
        this.door = door;
        this.behind = behind;
    }

    /** Opens a door on a free port; whoever comes in is led to the port behind it, asked for at each connect. */
    static Link open(IntSupplier behind) throws IOException {
        Link link = new Link(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), behind);
        start(link::welcome, "link " + link.port());
        return link;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Bytes that have passed in both directions. */
    public long passed() {
        return passed.get();
    }

    /** Changes the weather for all connections, those that are open as well. */
    public void weather(Weather next) {
        weather = next;
        synchronized (this) {
            notifyAll();
        }
        if (next.cut()) {
            sockets.forEach(Link::reset);
            lost.clear();
        }
    }

    /** What is connected now will hear nothing more and is not told, as when a firewall forgets; who comes anew gets through. */
    public void forgetConnections() {
        lost.addAll(sockets);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                start(() -> serve(guest), "link guest");
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        sockets.add(guest);
        if (weather.cut()) {
            reset(guest);
            sockets.remove(guest);
            return;
        }
        try (guest;
                Socket host = new Socket()) {
            await(weather -> !weather.silent());
            host.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), behind.getAsInt()), CONNECT_MILLIS);
            host.setTcpNoDelay(true);
            guest.setTcpNoDelay(true);
            sockets.add(host);
            Thread back = start(() -> pump(host, guest), "link back");
            pump(guest, host);
            back.join();
            sockets.remove(host);
        } catch (IOException unreachable) {
            reset(guest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(guest);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] bytes = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                await(now -> !now.silent() && !lost.contains(from));
                weather.hold(n);
                out.write(bytes, 0, n);
                passed.addAndGet(n);
            }
        } catch (IOException cut) {
            // one side is gone: the other has to hear of it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(from);
            reset(to);
        }
    }

    private synchronized void await(java.util.function.Predicate<Weather> wanted) throws InterruptedException {
        while (!wanted.test(weather)) {
            wait();
        }
    }

    /** Ends it by RST, not by FIN. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // it is closed already, which is what was wanted
        }
    }

    private static Thread start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        door.close();
        sockets.forEach(Link::reset);
    }
}
