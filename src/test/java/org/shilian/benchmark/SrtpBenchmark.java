package org.shilian.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import org.shilian.conference.sfu.srtp.SrtpKeys;
import org.shilian.conference.sfu.srtp.SrtpOutcome;
import org.shilian.conference.sfu.srtp.SrtpProfile;
import org.shilian.conference.sfu.srtp.SrtpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What protecting and unprotecting RTP packets of 1,100 bytes costs one core, and what it allocates; beside it the
 * JDK's cipher alone with the same key for all packets, which is what any SRTP in Java has to pay.
 *
 * <pre>
 * mvn -B -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.shilian.benchmark.SrtpBenchmark -Dexec.args="2000000 5"
 * </pre>
 *
 * The arguments are packets in a round and rounds; the last round counts.
 */
public final class SrtpBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(SrtpBenchmark.class);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LENGTH = 1_100;
    private static final int SOURCES = 16;
    private static final int BATCH = 512;

    private final int packets;
    private final int rounds;

    private SrtpBenchmark(int packets, int rounds) {
        this.packets = packets;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws GeneralSecurityException {
        int packets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        long before = System.nanoTime();
        SrtpSession.warmUp();
        LOG.warn("warm-up: {} ms", (System.nanoTime() - before) / 1_000_000);
        SrtpBenchmark benchmark = new SrtpBenchmark(packets, rounds);
        for (SrtpProfile profile : SrtpProfile.values()) {
            benchmark.measure(profile);
        }
        benchmark.measureSources();
    }

    private void measure(SrtpProfile profile) throws GeneralSecurityException {
        for (int round = 1; round <= rounds; round++) {
            SrtpKeys keys = keys(profile);
            SrtpSession server = SrtpSession.ofServer(keys);
            SrtpSession page = SrtpSession.ofClient(keys);
            JdkCipher alone = new JdkCipher(profile);
            byte[][] batch = new byte[BATCH][LENGTH + SrtpSession.MOST_ROOM];
            Meter protect = new Meter();
            Meter unprotect = new Meter();
            Meter cipher = new Meter();
            for (int done = 0; done < packets; done += BATCH) {
                fill(batch, done);
                protect.start();
                for (byte[] packet : batch) {
                    check(server.protectMedia(packet, 0, LENGTH));
                }
                protect.stop();
                unprotect.start();
                for (byte[] packet : batch) {
                    check(page.unprotectMedia(packet, 0, LENGTH + profile.tagBytes()));
                }
                unprotect.stop();
                cipher.start();
                for (byte[] packet : batch) {
                    alone.seal(packet, LENGTH);
                }
                cipher.stop();
            }
            if (round == rounds) {
                protect.tell(profile + ": protect");
                unprotect.tell(profile + ": unprotect");
                cipher.tell(profile + ": the JDK's cipher alone");
            }
        }
    }

    /** What a source costs that is seen for the first time, and what it keeps. */
    private void measureSources() {
        for (SrtpProfile profile : SrtpProfile.values()) {
            SrtpSession server = SrtpSession.ofServer(keys(profile));
            byte[] packet = new byte[LENGTH + SrtpSession.MOST_ROOM];
            Meter meter = new Meter();
            meter.start();
            for (int source = 0; source < BATCH; source++) {
                ByteBuffer.wrap(packet).putInt(0, 0x80600001).putInt(8, source);
                check(server.protectMedia(packet, 0, LENGTH));
            }
            meter.stop();
            meter.tell(profile + ": first packet of a source");
        }
    }

    private static void fill(byte[][] batch, int from) {
        for (int i = 0; i < batch.length; i++) {
            int number = from + i;
            ByteBuffer.wrap(batch[i])
                    .putShort(0, (short) 0x8060)
                    .putShort(2, (short) (number / SOURCES))
                    .putInt(8, number % SOURCES);
        }
    }

    private static SrtpKeys keys(SrtpProfile profile) {
        byte[] exported = new byte[profile.exportedBytes()];
        new java.util.Random(1).nextBytes(exported);
        return SrtpKeys.of(profile, exported);
    }

    private static void check(SrtpOutcome outcome) {
        if (outcome != SrtpOutcome.OK) {
            throw new IllegalStateException("A packet was " + outcome);
        }
    }

    /** Processor time and allocation of this thread between start and stop, summed up. */
    private static final class Meter {
        private long nanos;
        private long bytes;
        private long packets;
        private long nanosAtStart;
        private long bytesAtStart;

        void start() {
            bytesAtStart = THREADS.getCurrentThreadAllocatedBytes();
            nanosAtStart = THREADS.getCurrentThreadCpuTime();
        }

        void stop() {
            nanos += THREADS.getCurrentThreadCpuTime() - nanosAtStart;
            bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesAtStart;
            packets += BATCH;
        }

        void tell(String what) {
            LOG.warn(String.format(
                    "%s: %,.0f packets/s of processor time, %.0f ns and %d bytes allocated each",
                    what, packets * 1e9 / nanos, (double) nanos / packets, bytes / packets));
        }
    }
}
