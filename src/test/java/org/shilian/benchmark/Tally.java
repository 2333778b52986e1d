package org.shilian.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts deliveries, and keeps how long those took whose payload says {@code "t":nanoseconds}. */
final class Tally {
    private static final ByteBuf MARK = io.netty.buffer.Unpooled.copiedBuffer("\"t\":", StandardCharsets.US_ASCII);

    private final LongAdder deliveries = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final long[] latencies = new long[4_000_000];
    private final AtomicInteger samples = new AtomicInteger();

    void count(ByteBuf payload) {
        deliveries.increment();
        bytes.add(payload.readableBytes());
    }

    void sample(ByteBuf payload) {
        int mark = ByteBufUtil.indexOf(MARK, payload);
        int slot = mark < 0 ? latencies.length : samples.getAndIncrement();
        if (slot < latencies.length) {
            latencies[slot] = System.nanoTime() - number(payload, mark + MARK.readableBytes());
        }
    }

    static long number(ByteBuf payload, int start) {
        long number = 0;
        for (int i = start; i < payload.writerIndex() && Character.isDigit(payload.getByte(i)); i++) {
            number = 10 * number + payload.getByte(i) - '0';
        }
        return number;
    }

    long deliveries() {
        return deliveries.sum();
    }

    long bytes() {
        return bytes.sum();
    }

    /** Milliseconds that this part of the samples did not exceed. */
    String milliseconds(double... parts) {
        int count = Math.min(samples.get(), latencies.length);
        long[] sorted = Arrays.copyOf(latencies, count);
        Arrays.sort(sorted);
        StringBuilder text = new StringBuilder();
        for (double part : parts) {
            long value = count == 0 ? 0 : sorted[(int) Math.min(count - 1L, (long) (part * count))];
            text.append("p%s=%.1f ".formatted(part == 1 ? "100" : Double.toString(part * 100), value / 1e6));
        }
        return text.toString().strip() + " ms";
    }
}
