package org.shilian.restream.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Debian's GStreamer RTSP server as a child process on a loopback port; one mount per kind of camera. */
public final class GstRtspServer implements AutoCloseable {
    private static final String PACKAGES = "python3-gi gir1.2-gst-rtsp-server-1.0 gstreamer1.0-plugins-base"
            + " gstreamer1.0-plugins-good gstreamer1.0-plugins-bad gstreamer1.0-plugins-ugly gstreamer1.0-libav";
    private static final String READY = "ready";

    /** What a mount of the server plays. */
    public enum Mount {
        /** H.264 1080p and AAC, encoded live: half a core. */
        HD,
        /** H.264 360p and G.711 A-law. */
        ALAW,
        /** H.264 360p and G.711 µ-law. */
        MULAW,
        /** H.264 360p and AAC. */
        AAC,
        /** H.264 360p alone. */
        VIDEO,
        /** H.264 360p in main profile with two B-frames. */
        BFRAMES,
        MJPEG,
        H265,
        /** H.264 1080p from a file in a loop, at next to no cost. */
        LOOP;

        String path() {
            return "/" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final int port;
    private final List<String> arguments;
    private @Nullable Process process;

    private GstRtspServer(int port, List<String> arguments) {
        this.port = port;
        this.arguments = arguments;
    }

    /** A running server that asks for no password. */
    public static GstRtspServer start() {
        return started(List.of());
    }

    /** A server whose mount {@link Mount#LOOP} plays this clip. */
    public static GstRtspServer startLooping(TestClip clip) {
        return started(List.of(), clip);
    }

    public static GstRtspServer startWithBasic(String user, String password) {
        return started(List.of("--user", user, "--password", password));
    }

    public static GstRtspServer startWithDigest(String user, String password) {
        return started(List.of("--user", user, "--password", password, "--digest"));
    }

    /** A server that refuses to send its media over the RTSP connection. */
    public static GstRtspServer startUdpOnly() {
        return started(List.of("--transport", "udp"));
    }

    /** A server that refuses to send its media as datagrams. */
    public static GstRtspServer startTcpOnly() {
        return started(List.of("--transport", "tcp"));
    }

    private static GstRtspServer started(List<String> options) {
        return started(options, TestClip.HD_LOOP);
    }

    private static GstRtspServer started(List<String> options, TestClip loop) {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("--loop", loop.file().toString()));
        arguments.addAll(List.of("--h265", TestClip.H265_LOOP.file().toString()));
        GstRtspServer server = new GstRtspServer(freePort(), arguments);
        server.startAgain();
        return server;
    }

    public URI url(Mount mount) {
        return URI.create("rtsp://127.0.0.1:" + port + mount.path());
    }

    public URI url(Mount mount, String user, String password) {
        return URI.create("rtsp://" + user + ":" + password + "@127.0.0.1:" + port + mount.path());
    }

    public int port() {
        return port;
    }

    /** Starts the stopped server on the port it had. */
    public void startAgain() {
        List<String> command = new ArrayList<>(List.of(script().toString(), String.valueOf(port)));
        command.addAll(arguments);
        try {
            Process started = new ProcessBuilder(DebianProgram.PYTHON.command(command))
                    .redirectError(log().toFile())
                    .start();
            process = started;
            awaitReady(started.inputReader());
        } catch (IOException e) {
            throw new UncheckedIOException("The RTSP server could not be started", e);
        }
    }

    private void awaitReady(BufferedReader output) throws IOException {
        if (!READY.equals(output.readLine())) {
            stop();
            throw new IllegalStateException(
                    "The RTSP server did not start. If a part of it is missing, install it with:"
                            + " apt-get install --no-install-recommends " + PACKAGES + ". It said: "
                            + Files.readString(log()));
        }
    }

    private Path log() {
        return Path.of("target", "rtsp_server-" + port + ".log");
    }

    /** Kills the server, as a power cut would. */
    public void stop() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
            process = null;
        }
    }

    /** Holds the server with its connections open (SIGSTOP), as a camera that hangs. */
    public void hang() {
        signal("-STOP");
    }

    /** Lets a held server go on. */
    public void resume() {
        signal("-CONT");
    }

    @Override
    public void close() {
        stop();
    }

    private void signal(String signal) {
        String pid = String.valueOf(
                Objects.requireNonNull(process, "the server is stopped").pid());
        DebianProgram.KILL.run(signal, pid).orFail("kill " + signal);
    }

    private static Path script() {
        try (InputStream resource = GstRtspServer.class.getResourceAsStream("rtsp_server.py")) {
            Path script = Files.createDirectories(Path.of("target")).resolve("rtsp_server.py");
            Path copy = Files.createTempFile(script.toAbsolutePath().getParent(), "rtsp_server", ".py");
            Files.copy(Objects.requireNonNull(resource), copy, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(copy, script.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
