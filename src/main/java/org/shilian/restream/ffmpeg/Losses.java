package org.shilian.restream.ffmpeg;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Packets that were lost on the way, by the gaps in their numbers. FFmpeg's RTP reader tells of them by its log alone,
 * on the thread that reads; only over UDP, where it sorts packets by number.
 */
final class Losses {

    private static final Pattern MISSED = Pattern.compile("RTP: missed (\\d{1,5}) packets");
    private static final ThreadLocal<int[]> OF_THIS_THREAD = ThreadLocal.withInitial(() -> new int[1]);

    private Losses() {}

    /** Takes a line of FFmpeg's log. */
    static void heard(String line) {
        Matcher missed = MISSED.matcher(line);
        if (missed.find()) {
            OF_THIS_THREAD.get()[0] += Integer.parseInt(missed.group(1));
        }
    }

    /** How many were lost since the last call on this thread. */
    static int take() {
        int[] count = OF_THIS_THREAD.get();
        int lost = count[0];
        count[0] = 0;
        return lost;
    }
}
