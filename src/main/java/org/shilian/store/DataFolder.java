package org.shilian.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.StartRefused;

/** The folder that holds all that must outlive the process: readable by its owner only, used by one process at a time. */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "shilian.lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the folder where needed and takes its lock, which ends with {@link #close()} or with the process. */
    public static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            createPrivate(path);
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            claim(path, channel);
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new StartRefused(
                    "the data folder %s cannot be used (%s): give it to the user that runs Shilian, or set SHILIAN_DATA to another folder"
                            .formatted(path, reason(e)));
        }
    }

    private static void claim(Path path, FileChannel channel) throws IOException {
        if (!locked(channel)) {
            String holder = holder(channel);
            channel.close();
            throw new StartRefused(
                    "the data folder %s is in use by process %s: stop that one first, or set SHILIAN_DATA to another folder"
                            .formatted(path, holder));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        return new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
    }

    /** The folder itself, absolute. */
    public Path path() {
        return path;
    }

    /** Home of the embedded database. */
    public Path postgres() {
        return subfolder("postgres");
    }

    /** Home of passwords and private keys. */
    public Path keys() {
        return subfolder("keys");
    }

    /** Home of unpacked native programs and libraries; may be deleted while nothing runs. */
    public Path natives() {
        return subfolder("native");
    }

    /** A subfolder of that name, made where needed, readable by its owner only. */
    public Path subfolder(String name) {
        try {
            return createPrivate(path.resolve(name));
        } catch (IOException e) {
            throw new StartRefused("the folder %s cannot be used (%s): check its owner and the free space"
                    .formatted(path.resolve(name), reason(e)));
        }
    }

    private static Path createPrivate(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    /** Gives the folder free for another process. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of " + path + " cannot be released", e);
        }
    }
}
