package org.shilian.wall;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/** What a window shows; {@link WindowSourceJson} lists the kinds by their wire names. */
public sealed interface WindowSource {
    /**
     * The live picture of a camera.
     *
     * @param purpose why it hangs, where that is more than the duty of the room
     * @param by the person who hung it, who answers for the look; none when it came with the program
     * @param since when that was
     */
    record Camera(
            String camera,
            @Nullable String purpose,
            @Nullable String by,
            @Nullable Instant since) implements WindowSource {
        public Camera(String camera) {
            this(camera, null, null, null);
        }

        public Camera {
            purpose = PlainText.optional("purpose", purpose, 200);
            if (!camera.matches("[A-Za-z0-9_-]{1,64}")) {
                throw Fault.invalid("unknown-camera", "a window names a camera of the catalogue")
                        .with(Map.of("camera", camera.substring(0, Math.min(64, camera.length()))));
            }
        }
    }

    /** A line of running text; without words of its own it runs what happens in the county. */
    record Ticker(@Nullable String text) implements WindowSource {
        public Ticker {
            text = PlainText.optional("text", text, 500);
        }
    }

    /** The map of a place; of the whole county when none is named. */
    record AreaMap(@Nullable String place) implements WindowSource {
        public AreaMap {
            if (place != null && !place.matches("\\d{6,15}")) {
                throw Fault.invalid("unknown-place", "a map window names a place by its code");
            }
        }
    }

    /** The time of day. */
    record Clock() implements WindowSource {}

    /** Words that stand. */
    record Text(String text) implements WindowSource {
        public Text {
            text = PlainText.required("text", text, 500);
        }
    }
}
