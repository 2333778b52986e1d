package org.shilian.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A line in bytes, for the checking of the chain alone; {@code src/docs/audit.md} specifies what is hashed. */
final class ChainLine {
    private static final int NUMBER = 0, TIME = 1, FIRST_TEXT = 2;

    /** From 2000-01-01, where the database's time begins, to 1970-01-01, in seconds. */
    private static final long EPOCH_SECONDS = 946_684_800;

    private static final long MICROS = 1_000_000;

    private final long number;
    private final long time;
    private final byte[][] values;

    /** The row as {@link ChainStore} asks for it. */
    ChainLine(byte[] @Nullable [] row) {
        this.values = row.clone();
        this.number = ByteBuffer.wrap(values[NUMBER]).getLong();
        this.time = ByteBuffer.wrap(values[TIME]).getLong();
    }

    long number() {
        return number;
    }

    Instant time() {
        return Instant.ofEpochSecond(EPOCH_SECONDS + Math.floorDiv(time, MICROS), Math.floorMod(time, MICROS) * 1_000);
    }

    byte[] previous() {
        return values[values.length - 2];
    }

    byte[] hash() {
        return values[values.length - 1];
    }

    /** Whether the content, under that number, gives the hash that the line bears. */
    boolean bearsItsHashAs(long number, MessageDigest sha256, ChainContent content) {
        content.begin(number, time());
        for (int at = FIRST_TEXT; at < values.length - 2; at++) {
            content.field(values[at]);
        }
        sha256.update(previous());
        return Arrays.equals(content.digest(sha256), hash());
    }

    boolean follows(byte[] former) {
        return Arrays.equals(previous(), former);
    }
}
