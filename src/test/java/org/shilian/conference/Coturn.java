package org.shilian.conference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.shilian.restream.peer.DebianProgram;

/** Debian's coturn as a relay on loopback, with its own client to try it. */
final class Coturn implements AutoCloseable {
    static final String SECRET = "of-the-test";

    private static final DebianProgram SERVER = new DebianProgram(Path.of("/usr/bin/turnserver"), "coturn");
    private static final DebianProgram CLIENT = new DebianProgram(Path.of("/usr/bin/turnutils_uclient"), "coturn");
    private static final String HOST = "127.0.0.1";
    private static final String READY = "Total General servers";

    private final Process process;
    private final int port;

    private Coturn(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Coturn start(Path folder) {
        int port = freePort();
        List<String> command = SERVER.command(List.of(
                "-n",
                "--no-tls",
                "--no-dtls",
                "--no-cli",
                "--listening-ip=" + HOST,
                "--relay-ip=" + HOST,
                "--listening-port=" + port,
                "--use-auth-secret",
                "--static-auth-secret=" + SECRET,
                "--realm=shilian.test",
                "--allow-loopback-peers",
                "--log-file=stdout",
                "--simple-log",
                "--pidfile=" + folder.resolve("pid"),
                "--userdb=" + folder.resolve("users")));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            awaitReady(process.inputReader());
            return new Coturn(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says later is little and fits into the pipe. */
    private static void awaitReady(BufferedReader log) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains(READY)) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("coturn ended at once: " + said);
    }

    /** Whether two clients get relayed addresses by these credentials, and packets between them. */
    boolean relays(String username, String credential) {
        return CLIENT.run(
                                "-y",
                                "-c",
                                "-n",
                                "1",
                                "-m",
                                "1",
                                "-u",
                                username,
                                "-w",
                                credential,
                                "-p",
                                Integer.toString(port),
                                HOST)
                        .code()
                == 0;
    }

    private static int freePort() {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
