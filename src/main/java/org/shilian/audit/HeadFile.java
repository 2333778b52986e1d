package org.shilian.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code audit-heads.log} in the data folder: a line for each head that was kept, appended and never rewritten. Who
 * can change the database but not this file can't rewrite the register unnoticed. All methods block.
 */
public final class HeadFile {
    private static final String NAME = "audit-heads.log";

    private final Path path;

    private HeadFile(Path path) {
        this.path = path;
    }

    /** The data folder's own, which need not be there yet. */
    public static HeadFile in(Path folder) {
        return new HeadFile(folder.resolve(NAME));
    }

    /** A copy that was kept elsewhere, or the log, with one head at least. */
    public static HeadFile copy(Path file) throws IOException {
        HeadFile copy = new HeadFile(file);
        if (copy.read().isEmpty()) {
            throw new IOException("%s is not there, or names no head of a register".formatted(file));
        }
        return copy;
    }

    void append(KeptHead head) throws IOException {
        if (!Files.exists(path)) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((head.line() + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    /** What was kept, in the order of numbers. A line that can't be read counts as none, as after a loss of power. */
    List<KeptHead> read() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
            return lines.map(KeptHead::of)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingLong(kept -> kept.head().number()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
