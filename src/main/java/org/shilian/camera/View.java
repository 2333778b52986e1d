package org.shilian.camera;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import org.shilian.identity.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One person or paired screen that watches one camera on an open socket. */
record View(String camera, Caller caller, ServerWebSocket socket) {
    private static final Logger log = LoggerFactory.getLogger(View.class);

    /** Tells the page why, then closes with the code of the cause. */
    void close(ViewEnd end) {
        String message =
                new JsonObject().put("type", "end").put("reason", end.reason()).encode();
        socket.writeTextMessage(message)
                .transform(told -> socket.close(end.code(), end.reason()))
                .onFailure(gone -> log.debug("a viewer was gone before it could be told {}", end));
    }
}
