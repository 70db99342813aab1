package govbus.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A free TCP port of this machine that stays the same from run to run as long as nobody else takes it.
 *
 * @param memory file that the port is remembered in
 */
public record FreePort(Path memory) {
    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");
    private static final int MOST = 65_535;

    /** The remembered port when it is free, otherwise another, which is remembered from now on. */
    public int choose() throws IOException {
        if (Files.exists(memory)) {
            String text = Files.readString(memory).strip();
            // a power cut may have left it empty, and any other port is as good
            int remembered = PORT.matcher(text).matches() ? Integer.parseInt(text) : 0;
            if (remembered > 0 && remembered <= MOST && isFree(remembered)) {
                return remembered;
            }
        }
        Files.createDirectories(memory.toAbsolutePath().getParent());
        int port = any();
        Files.writeString(memory, Integer.toString(port));
        return port;
    }

    /** A port that is free at this moment. */
    public static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException busy) {
            return false;
        }
    }
}
