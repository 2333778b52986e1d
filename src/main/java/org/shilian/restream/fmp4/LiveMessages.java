package org.shilian.restream.fmp4;

import io.vertx.core.json.JsonObject;
import java.time.format.DateTimeFormatter;
import org.shilian.restream.Live;
import org.shilian.restream.RelayState;

/** The text frames of {@code src/docs/protocol.md}, "Live pictures". */
final class LiveMessages {

    private LiveMessages() {}

    static String live(Live live) {
        return new JsonObject()
                .put("type", "live")
                .put("mime", live.mime())
                .put("width", live.video().width())
                .put("height", live.video().height())
                .encode();
    }

    static String state(RelayState state) {
        JsonObject message = new JsonObject()
                .put("type", "state")
                .put("state", state.status().code());
        if (state.reason() != null) {
            message.put("reason", state.reason().code());
        }
        return message.put("since", DateTimeFormatter.ISO_INSTANT.format(state.since()))
                .put("retries", state.retries())
                .encode();
    }
}
