package org.shilian.wall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shilian.text.PlainText;

/**
 * Under whose name cameras hang.
 *
 * @param purpose why, where that is more than the duty of the room
 * @param by the person who hung them, who answers for the look; none when they came with the program
 * @param since when that was
 */
public record HungBy(
        @Nullable String purpose,
        @Nullable String by,
        @Nullable Instant since) {
    public static final HungBy NOBODY = new HungBy(null, null, null);

    public HungBy {
        purpose = PlainText.optional("purpose", purpose, 200);
    }
}
