package org.shilian.event;

import java.time.Duration;
import org.shilian.fault.WrongSetting;

/**
 * How much of the log is kept.
 *
 * @param keepFor events older than this are forgotten
 * @param keepMost no more events than this are kept
 * @param recent events held in memory on each node, from which clients recover without the database
 */
public record EventConfig(Duration keepFor, long keepMost, int recent) {
    public EventConfig {
        if (keepFor.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new WrongSetting("event.keepFor", keepFor, "1m or longer");
        }
        if (keepMost < 1_000) {
            throw new WrongSetting("event.keepMost", keepMost, "1000 or more");
        }
        if (recent < 16 || recent > 1_000_000) {
            throw new WrongSetting("event.recent", recent, "16 to 1000000");
        }
    }

    public static EventConfig defaults() {
        return new EventConfig(Duration.ofDays(30), 1_000_000, 8_192);
    }
}
