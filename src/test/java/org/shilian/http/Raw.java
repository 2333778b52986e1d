package org.shilian.http;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A raw connection: writes any bytes and reads HTTP answers off it. */
public final class Raw implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    /** An answer as it came. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        public String code() {
            return new JsonObject(body).getString("code");
        }
    }

    public Raw(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request on a connection of its own; lines are separated by {@code |}. */
    static Answer ask(int port, String request) {
        try (Raw raw = new Raw(port)) {
            return raw.lines(request).read();
        }
    }

    /** A request's head with {@code |} between its lines. */
    public Raw lines(String request) {
        return send(request.replace("|", "\r\n") + "\r\n");
    }

    Raw send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public Raw send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer read() {
        return read(true);
    }

    /** An answer that has no body, whatever length it names. */
    public Answer readHead() {
        return read(false);
    }

    private Answer read(boolean withBody) {
        try {
            String[] head = head().split("\r\n", -1);
            Map<String, String> headers = new TreeMap<>();
            for (int at = 1; at < head.length - 2; at++) {
                String[] pair = head[at].split(":", 2);
                headers.put(pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip());
            }
            int length = withBody ? Integer.parseInt(headers.getOrDefault("content-length", "0")) : 0;
            byte[] body = socket.getInputStream().readNBytes(length);
            return new Answer(
                    Integer.parseInt(head[0].split(" ", 3)[1]), headers, new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] readBytes(int count) {
        try {
            return socket.getInputStream().readNBytes(count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server hangs up, with or without a reset. */
    public boolean isHungUp() {
        try {
            while (socket.getInputStream().read() >= 0) {}
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int octet = socket.getInputStream().read();
            if (octet < 0) {
                throw new IOException("hung up after: " + head);
            }
            head.write(octet);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
