package org.shilian.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The canonical form of a line, written into one buffer that is used again for the next. One thread at a time. */
final class ChainContent {
    private static final byte[] FORM = "audit/1,".getBytes(StandardCharsets.US_ASCII);

    private byte[] buffer = new byte[1 << 12];
    private int length;

    /** The form's name, the number and the time. */
    void begin(long number, Instant time) {
        length = 0;
        put(FORM);
        field(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        field(time(time));
    }

    /** A text as {@code length:bytes,}, its length in bytes; a null as {@code -}. */
    void field(byte @Nullable [] text) {
        if (text == null) {
            put('-');
            return;
        }
        put(Integer.toString(text.length).getBytes(StandardCharsets.US_ASCII));
        put(':');
        put(text);
        put(',');
    }

    byte[] digest(MessageDigest sha256) {
        sha256.update(buffer, 0, length);
        return sha256.digest();
    }

    private void put(char ascii) {
        ensure(1);
        buffer[length++] = (byte) ascii;
    }

    private void put(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void ensure(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
        }
    }

    /** {@code 2026-11-02T08:00:00.000000Z}: in UTC, to the microsecond. */
    private static byte[] time(Instant instant) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        byte[] text = "0000-00-00T00:00:00.000000Z".getBytes(StandardCharsets.US_ASCII);
        digits(text, 0, 4, time.getYear());
        digits(text, 5, 2, time.getMonthValue());
        digits(text, 8, 2, time.getDayOfMonth());
        digits(text, 11, 2, time.getHour());
        digits(text, 14, 2, time.getMinute());
        digits(text, 17, 2, time.getSecond());
        digits(text, 20, 6, time.getNano() / 1_000);
        return text;
    }

    private static void digits(byte[] text, int at, int count, int value) {
        int left = value;
        for (int digit = at + count - 1; digit >= at; digit--) {
            text[digit] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }
}
