package govbus.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A door before a server that can be shut: then nobody gets through, as if the server were away. */
final class Relay implements AutoCloseable {

    private final int port;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    /** @param behind port of the server on this machine */
    Relay(int port, int behind) {
        this.port = port;
        this.behind = behind;
    }

    synchronized void open() throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        door = opened;
        start(() -> welcome(opened));
    }

    /** Shuts the door and breaks what goes through it. */
    synchronized void shut() throws IOException {
        if (door != null) {
            door.close();
            door = null;
        }
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private void welcome(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket guest = opened.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(guest);
                open.add(server);
                start(() -> carry(guest, server));
                start(() -> carry(server, guest));
            } catch (IOException shut) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException shut) {
            // One end went; the other goes with it.
            open.remove(from);
            open.remove(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        shut();
    }
}
