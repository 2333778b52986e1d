package org.shilian.push;

import java.time.Duration;
import org.shilian.fault.WrongSetting;

/**
 * The bounds of the event sockets.
 *
 * @param mostSessions sessions at once on one node
 * @param queueEvents a client this many events behind is closed
 * @param queueBytes a client this many bytes of events behind is closed
 * @param stallFor a client that takes nothing for so long while there is something for it is closed
 * @param silentFor a client that is not heard of for so long, not even by pong, is closed
 * @param positionEvery how often a quiet client is told its position
 * @param presenceDelay a page that goes and comes back within this time has not been away
 */
public record PushConfig(
        int mostSessions,
        int queueEvents,
        int queueBytes,
        Duration stallFor,
        Duration silentFor,
        Duration positionEvery,
        Duration presenceDelay) {
    public PushConfig {
        if (mostSessions < 1) {
            throw new WrongSetting("push.mostSessions", mostSessions, "1 or more");
        }
        if (queueEvents < 16 || queueEvents > 100_000) {
            throw new WrongSetting("push.queueEvents", queueEvents, "16 to 100000");
        }
        if (queueBytes < 65_536) {
            throw new WrongSetting("push.queueBytes", queueBytes, "65536 or more");
        }
        positive("push.stallFor", stallFor);
        positive("push.silentFor", silentFor);
        positive("push.positionEvery", positionEvery);
        positive("push.presenceDelay", presenceDelay);
    }

    private static void positive(String key, Duration value) {
        if (value.toMillis() < 1) {
            throw new WrongSetting(key, value, "1ms or longer");
        }
    }

    public static PushConfig defaults() {
        return new PushConfig(
                20_000,
                1_000,
                1_048_576,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5));
    }
}
