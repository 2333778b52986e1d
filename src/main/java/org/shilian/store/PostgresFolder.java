package org.shilian.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.shilian.fault.StartRefused;

/** What the embedded database keeps between runs: its data, its password and its port. */
final class PostgresFolder {
    static final String USER = "shilian";
    private static final String MAJOR = "18";

    private final Path folder;
    private final Path passwordFile;

    PostgresFolder(DataFolder data) {
        this.folder = data.postgres();
        this.passwordFile = data.keys().resolve("database.password");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** What the server says while it runs. */
    Path serverLog() {
        return folder.resolve("server.log");
    }

    /** What the programs around it say. */
    Path log() {
        return folder.resolve("start.log");
    }

    /** Makes the cluster at the first start; an interrupted first start leaves nothing that counts. */
    void prepare(PostgresCommand command) throws IOException, InterruptedException {
        if (!Files.exists(data())) {
            Path unfinished = folder.resolve("data.unfinished");
            PostgresBinaries.delete(unfinished);
            makePassword();
            command.run("initdb", initialisation(unfinished), log());
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        }
        String major = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!major.equals(MAJOR)) {
            throw new StartRefused(
                    "the data in %s are of PostgreSQL %s, this program brings %s: start the former version of Shilian, back up, and restore with this one"
                            .formatted(data(), major, MAJOR));
        }
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
    }

    private List<String> initialisation(Path target) {
        return List.of(
                "--pgdata=" + target,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private void makePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, Base64.getUrlEncoder().encodeToString(random));
    }

    String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    /** The port of last time where it is still free, else another one, which is kept from now on. */
    int choosePort(int wanted) throws IOException {
        if (wanted != 0) {
            return wanted;
        }
        Path file = folder.resolve("port");
        int kept = Files.exists(file) ? keptPort(file) : 0;
        if (kept != 0 && isFree(kept)) {
            return kept;
        }
        int port = freePort();
        Files.writeString(
                file,
                Integer.toString(port),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        return port;
    }

    private static int keptPort(Path file) throws IOException {
        String text = Files.readString(file).strip();
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
