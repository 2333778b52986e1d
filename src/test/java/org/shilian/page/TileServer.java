package org.shilian.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** A server of map tiles that paints each with its own numbers, and can be stopped and started on its port. */
final class TileServer implements AutoCloseable {
    private static final int SIDE = 256;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private int port;
    private HttpServer server;

    TileServer() {
        server = listen();
    }

    private HttpServer listen() {
        try {
            HttpServer next = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            next.createContext("/", this::answer);
            next.setExecutor(Executors.newCachedThreadPool());
            next.start();
            port = next.getAddress().getPort();
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        exchange.getRequestHeaders().getOrDefault("Referer", List.of()).forEach(told::add);
        exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).forEach(told::add);
        byte[] tile = tile(exchange.getRequestURI().getPath());
        exchange.getResponseHeaders().add("Content-Type", "image/png");
        exchange.getResponseHeaders().add("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, tile.length);
        exchange.getResponseBody().write(tile);
        exchange.close();
    }

    private static byte[] tile(String path) throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xC8, 0xDC, 0xB4));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(Color.DARK_GRAY);
        pen.drawRect(0, 0, SIDE - 1, SIDE - 1);
        pen.drawString(path, 20, SIDE / 2);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /** Under another name than the centre's: cookies are shared by all ports of one name. */
    String origin() {
        return "http://localhost:" + port;
    }

    /** The paths that were asked for. */
    List<String> asked() {
        return asked;
    }

    /** What browsers told it about the page and the person: referrers and cookies. */
    List<String> told() {
        return told;
    }

    void stop() {
        server.stop(0);
    }

    void startAgain() {
        server = listen();
    }

    @Override
    public void close() {
        stop();
    }
}
