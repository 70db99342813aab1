package govbus.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection of HTTP/1.1, kept as long as the server keeps it, that posts and reads answers, and spends as little as a client can. */
final class LeanHttp implements AutoCloseable {
    private final URI url;
    private final String head;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    /** @param authorization value of the header */
    LeanHttp(URI url, String path, String authorization) {
        this.url = url;
        head = "POST " + path + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nAuthorization: " + authorization
                + "\r\nContent-Type: application/json\r\n";
    }

    private void connect() throws IOException {
        socket = new Socket(url.getHost(), url.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Posts and answers the status; the answer's body is read and dropped. */
    int post(byte[] body, String idempotencyKey) throws IOException {
        byte[] start = (head + "Idempotency-Key: " + idempotencyKey + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        if (socket == null) {
            connect();
        }
        out.write(whole);
        int status = Integer.parseInt(line().split(" ")[1]);
        readAnswer();
        return status;
    }

    private void readAnswer() throws IOException {
        long length = -1;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            last |= lower.equals("connection: close");
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            skipChunks();
        }
        if (last) {
            close();
        }
    }

    private void skipChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            in.skipNBytes(size);
            line();
        } while (size > 0);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new EOFException("the bus closed the connection");
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
