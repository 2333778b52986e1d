package org.shilian.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.shilian.restream.peer.CameraCertificate;

/** Somebody else's site, over TLS with a certificate of its own making, under another name than the centre's. */
final class WebSite implements AutoCloseable {
    private final HttpsServer server;
    private final CameraCertificate certificate = CameraCertificate.make("localhost");
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, String> framing = new ConcurrentHashMap<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    WebSite() {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of that body; one that begins with https: leads there instead. */
    String page(String path, String body) {
        pages.put(path, body);
        return origin() + path;
    }

    /** A page of that body whose policy names those who may frame it. */
    String framedBy(String ancestors, String path, String body) {
        framing.put(path, "frame-ancestors " + ancestors);
        return page(path, body);
    }

    /** What a program is told so that it trusts this site. */
    String trust() {
        return certificate.trust();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestHeaders().getOrDefault("Referer", List.of()).forEach(told::add);
        exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).forEach(told::add);
        String path = exchange.getRequestURI().getPath();
        String page = pages.getOrDefault(path, "");
        exchange.getResponseHeaders().add("Content-Security-Policy", framing.getOrDefault(path, "frame-ancestors *"));
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        if (page.startsWith("https:")) {
            exchange.getResponseHeaders().add("Location", page);
            exchange.sendResponseHeaders(302, -1);
        } else {
            exchange.sendResponseHeaders(page.isEmpty() ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    String origin() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** What browsers told it about the wall and its session: referrers and cookies. */
    List<String> told() {
        return told;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
