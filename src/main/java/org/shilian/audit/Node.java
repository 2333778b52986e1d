package org.shilian.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;

/**
 * The installation that a data folder belongs to, by a name of its own, and when it last gave a sign of life: one of
 * several that may write into the same register. Methods block.
 */
public final class Node {
    private static final String NAME = "node";

    private final Path file;
    private final String id;
    private final Instant lastAlive;

    private Node(Path file, String id, Instant lastAlive) {
        this.file = file;
        this.id = id;
        this.lastAlive = lastAlive;
    }

    public static Node of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file) || Files.size(file) == 0) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return new Node(
                file,
                Files.readString(file).strip(),
                Files.getLastModifiedTime(file).toInstant());
    }

    public String id() {
        return id;
    }

    /** The last sign of life of the run before this one. */
    Instant lastAlive() {
        return lastAlive;
    }

    void alive(Instant now) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(now));
    }
}
