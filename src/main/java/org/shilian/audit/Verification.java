package org.shilian.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.shilian.store.BinaryRows;
import org.shilian.store.LongRead;

/**
 * One reading of the whole register: a thread of its own reads the lines from the database, the caller's hashes them.
 * It sees the register as it stood at one moment, however much is written meanwhile.
 */
public final class Verification {
    private static final int BATCH = 1_000;
    private static final int BATCHES = 16;

    private final LongRead database;
    private final List<KeptHead> kept;
    private final BlockingQueue<List<ChainLine>> batches = new ArrayBlockingQueue<>(BATCHES);
    private final AtomicLong done = new AtomicLong();
    private volatile long total;

    Verification(LongRead database, List<KeptHead> kept) {
        this.database = database;
        this.kept = kept;
    }

    /** The whole register of that database, and the heads kept in the file, which is read first. Blocks. */
    public static Verdict of(LongRead database, HeadFile heads) throws IOException, InterruptedException {
        return new Verification(database, heads.read()).run();
    }

    /** Lines looked at so far; any thread. */
    long done() {
        return done.get();
    }

    /** Lines there are; any thread. */
    long total() {
        return total;
    }

    /** Blocks until the end of the register or the first break, after which the reader needs room for its last word. */
    Verdict run() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Head head = ChainStore.head(database);
        total = head.number();
        FutureTask<Boolean> reading = new FutureTask<>(this::read);
        Thread reader = new Thread(reading, "audit-reader");
        reader.setDaemon(true);
        reader.start();
        ChainBreak broken;
        try {
            broken = walk(new ChainCheck(head, kept), reading);
        } finally {
            reading.cancel(true);
            batches.clear();
            reader.join();
        }
        return new Verdict(done.get(), head, kept.size(), Duration.ofNanos(System.nanoTime() - begun), broken);
    }

    /** An empty batch, the last, says that no more come. */
    private boolean read() throws IOException, InterruptedException {
        try (BinaryRows rows = ChainStore.lines(database)) {
            List<ChainLine> batch = new ArrayList<>(BATCH);
            for (byte[][] row = rows.next(); row != null; row = rows.next()) {
                batch.add(new ChainLine(row));
                if (batch.size() == BATCH) {
                    batches.put(batch);
                    batch = new ArrayList<>(BATCH);
                }
            }
            batches.put(batch);
            return true;
        } finally {
            batches.put(List.of());
        }
    }

    private @Nullable ChainBreak walk(ChainCheck check, FutureTask<Boolean> reading)
            throws IOException, InterruptedException {
        for (List<ChainLine> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
            for (ChainLine line : batch) {
                ChainBreak broken = check.accept(line);
                done.incrementAndGet();
                if (broken != null) {
                    return broken;
                }
            }
        }
        readToItsEnd(reading);
        return check.end();
    }

    private static void readToItsEnd(FutureTask<Boolean> reading) throws IOException, InterruptedException {
        try {
            reading.get();
        } catch (ExecutionException e) {
            throw new IOException("the register could not be read: " + e.getCause(), e);
        }
    }
}
