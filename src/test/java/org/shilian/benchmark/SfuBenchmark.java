package org.shilian.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import org.shilian.conference.sfu.srtp.SrtpProfile;

/**
 * One picture to many receivers over the embedded bridge and over Debian's Janus, in the same run with the same load,
 * which is a process of its own. Arguments: who, separated by commas ({@code shilian}, {@code janus}, {@code janus1}
 * for Janus with one event loop), numbers of receivers separated by commas, kbit/s, seconds of measuring, seconds of
 * warming up before, rounds, and {@code gcm} or {@code cm}.
 */
public final class SfuBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int SSRC = 0x5f00_0001;
    private static final int SAMPLED = 10;

    private SfuBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        SrtpProfile profile = arguments[6].equals("gcm") ? SrtpProfile.AEAD_AES_128_GCM : SrtpProfile.AES128_CM_SHA1_80;
        for (int round = 0; round < Integer.parseInt(arguments[5]); round++) {
            for (String receivers : arguments[1].split(",", -1)) {
                for (String who : arguments[0].split(",", -1)) {
                    round(who, Integer.parseInt(receivers), arguments, profile);
                }
            }
        }
    }

    private static void round(String who, int receivers, String[] arguments, SrtpProfile profile)
            throws IOException, InterruptedException {
        try (SfuPeer peer = peer(who);
                SfuLoad load = new SfuLoad()) {
            SfuPage sender = peer.sender(profile, SSRC);
            int kbit = Integer.parseInt(arguments[2]);
            SfuSource source = new SfuSource(SSRC, peer.mid(), null, 360, kbit / 2);
            sender.add(source);
            load.add(sender);
            for (int i = 0; i < receivers; i++) {
                load.add(peer.receiver(profile, i % SAMPLED == 0));
                load.run(0.01);
            }
            // A newcomer is not shown what may be more than its line carries; it has to be shown something before.
            load.run(2);
            source.rate(kbit);
            load.run(Integer.parseInt(arguments[4]));
            load.take();
            measure(who + " x " + receivers, peer, load, Integer.parseInt(arguments[3]));
        }
    }

    private static SfuPeer peer(String who) throws IOException, InterruptedException {
        return switch (who) {
            case "shilian" -> new SfuEmbedded();
            case "janus" -> new SfuJanus(0);
            case "janus1" -> new SfuJanus(1);
            default -> throw new IllegalArgumentException(who);
        };
    }

    static void measure(String what, SfuPeer peer, SfuLoad load, int seconds) throws IOException {
        long missing = load.missing();
        long[] loop = peer.loop();
        double cpu = peer.cpuSeconds();
        double own = ProcessorTime.own().seconds();
        long begin = System.nanoTime();
        load.run(seconds);
        double taken = (System.nanoTime() - begin) / 1e9;
        cpu = peer.cpuSeconds() - cpu;
        own = ProcessorTime.own().seconds() - own;
        long[] loopAfter = peer.loop();
        long lost = load.missing() - missing;
        SfuPage.Tally tally = load.take();
        OUT.printf(
                Locale.ROOT,
                "%-14s %7.0f packets/s, %5.1f %% of a core = %7.0f packets/s and core; lost %d, broken %d, again %d;"
                        + " delay p50 %.2f p99 %.2f ms; loop %d bytes and %d ns each; %d streams; load %.0f %%%n",
                what,
                tally.packets / taken,
                100 * cpu / taken,
                tally.packets / cpu,
                lost,
                tally.broken,
                tally.again,
                tally.delayMillis(0.5),
                tally.delayMillis(0.99),
                (loopAfter[0] - loop[0]) / Math.max(1, tally.packets),
                (loopAfter[1] - loop[1]) / Math.max(1, tally.packets),
                load.streams(),
                100 * own / taken);
    }
}
