package org.shilian.restream.peer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A request of an RTSP client (RFC 2326, section 6). Its body, which clients of cameras never send, is not read. */
public record RtspRequest(String method, String url, Map<String, String> headers) {
    private static final int INTERLEAVED = '$';

    /** Reads the next request and skips the client's receiver reports before it (RFC 2326, section 10.12). */
    static RtspRequest read(BufferedInputStream in) throws IOException {
        String line = line(in);
        String[] words = line.split(" ", 3);
        if (words.length < 3) {
            throw new IOException("Not an RTSP request: " + line);
        }
        return new RtspRequest(words[0], words[1], headers(in));
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = text(in, in.read()); !line.isEmpty(); line = text(in, in.read())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        int first = in.read();
        while (first == INTERLEAVED) {
            in.skipNBytes(1);
            in.skipNBytes(in.read() << 8 | in.read());
            first = in.read();
        }
        return text(in, first);
    }

    private static String text(InputStream in, int first) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = first; c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The client is gone");
            }
            text.append((char) c);
        }
        return text.toString().strip();
    }

    /** The head and body of a response to this request. */
    byte[] response(String status, Map<String, String> more, String body) {
        StringBuilder response = new StringBuilder("RTSP/1.0 " + status + "\r\nCSeq: " + header("CSeq") + "\r\n");
        more.forEach((name, value) ->
                response.append(name).append(": ").append(value).append("\r\n"));
        if (!body.isEmpty()) {
            response.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return response.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
