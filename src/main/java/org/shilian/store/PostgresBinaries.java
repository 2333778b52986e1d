package org.shilian.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.shilian.fault.StartRefused;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come with the jar, unpacked once for each version of them. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}, unpacked under {@code natives} where it is missing. */
    static Path unpack(Path natives) throws IOException {
        String archive = "/postgres-linux-%s.txz".formatted(architecture());
        Path home = natives.resolve("postgres-" + fingerprint(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        Path unfinished = natives.resolve(home.getFileName() + ".unfinished");
        delete(unfinished);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(archive), 1 << 16)))) {
            unpack(tar, unfinished);
        }
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        return home;
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = target.resolve(entry.getName()).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("an entry leaves its folder: " + entry.getName());
            }
            Files.createDirectories(Objects.requireNonNull(entry.isDirectory() ? file : file.getParent()));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else if (entry.isLink()) {
                Files.createLink(file, target.resolve(entry.getLinkName()));
            } else if (!entry.isDirectory()) {
                Files.copy(tar, file);
                boolean program = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
            }
        }
    }

    /** Cheap and sufficient: another version of the archive has another size. */
    private static String fingerprint(String archive) throws IOException {
        return Long.toString(resource(archive).openConnection().getContentLengthLong(), 36);
    }

    private static InputStream open(String archive) throws IOException {
        return resource(archive).openStream();
    }

    private static java.net.URL resource(String archive) {
        java.net.URL found = PostgresBinaries.class.getResource(archive);
        if (found == null) {
            throw new StartRefused(
                    "no embedded PostgreSQL comes for this machine (%s): set SHILIAN_DATABASE_URL to an external PostgreSQL 14 or newer"
                            .formatted(architecture()));
        }
        return found;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "");
        return switch (name) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
