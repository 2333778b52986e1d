package org.shilian.conference.sfu.forward;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last packets of one stream, for those who missed one: a ring of bytes that holds as many packets as fit, and at
 * most {@value #PACKETS}. Numbers are sequence numbers made longer so that they never come round.
 */
public final class PacketCache {
    static final int PACKETS = 512;

    private final int room;
    private final long[] numbers = new long[PACKETS];
    private final long[] starts = new long[PACKETS];
    private final int[] lengths = new int[PACKETS];
    private byte @Nullable [] ring;
    private long written;

    /** @param room how many bytes it keeps; taken when the first packet comes */
    public PacketCache(int room) {
        this.room = room;
        Arrays.fill(numbers, -1);
    }

    public void put(long number, byte[] packet, int offset, int length) {
        if (length > room) {
            return;
        }
        byte[] bytes = ring;
        if (bytes == null) {
            bytes = new byte[room];
            ring = bytes;
        }
        int at = (int) (written % room);
        if (at + length > room) {
            // A packet lies in one piece: what is left behind it stays unused until the ring comes round.
            written += room - at;
            at = 0;
        }
        System.arraycopy(packet, offset, bytes, at, length);
        int slot = slot(number);
        numbers[slot] = number;
        starts[slot] = written;
        lengths[slot] = length;
        written += length;
    }

    /** Copies a packet to where it is wanted; its length, or -1 when it is not here (any more). */
    public int get(long number, byte[] into, int offset) {
        int slot = slot(number);
        byte[] bytes = ring;
        if (bytes == null || !has(number) || into.length - offset < lengths[slot]) {
            return -1;
        }
        System.arraycopy(bytes, (int) (starts[slot] % room), into, offset, lengths[slot]);
        return lengths[slot];
    }

    public boolean has(long number) {
        int slot = slot(number);
        return number >= 0 && numbers[slot] == number && written - starts[slot] <= room;
    }

    private static int slot(long number) {
        return (int) (number & PACKETS - 1);
    }
}
