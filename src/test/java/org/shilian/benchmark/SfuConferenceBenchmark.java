package org.shilian.benchmark;

import java.io.IOException;
import org.shilian.conference.sfu.srtp.SrtpProfile;

/**
 * A conference on the embedded bridge whose members all send three layers all the time and are shown nine pictures, one
 * of them large. Arguments: members, seconds of measuring, seconds of warming up before.
 */
public final class SfuConferenceBenchmark {
    private static final String[] LAYERS = {"l", "m", "h"};
    private static final int[] LINES = {180, 360, 720};
    private static final int[] KBIT = {150, 500, 1_500};
    private static final int SAMPLED = 5;

    private SfuConferenceBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int members = Integer.parseInt(arguments[0]);
        try (SfuEmbedded peer = new SfuEmbedded();
                SfuLoad load = new SfuLoad()) {
            for (int member = 0; member < members; member++) {
                SfuPage page = peer.member(SrtpProfile.AEAD_AES_128_GCM, member % SAMPLED == 0);
                for (int layer = 0; layer < LAYERS.length; layer++) {
                    int ssrc = 0x5f00_0001 + 97 * (member * LAYERS.length + layer);
                    page.add(new SfuSource(ssrc, peer.mid(), LAYERS[layer], LINES[layer], KBIT[layer]));
                }
                load.add(page);
                load.run(0.02);
            }
            load.run(Integer.parseInt(arguments[2]));
            load.take();
            for (int round = 0; round < 3; round++) {
                SfuBenchmark.measure("conference " + members, peer, load, Integer.parseInt(arguments[1]));
            }
        }
    }
}
