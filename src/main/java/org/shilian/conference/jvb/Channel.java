package org.shilian.conference.jvb;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The way to and from an endpoint on its bridge besides its media. We hold it, since whoever knows its address may; it
 * is opened again when it closes, until we close it. Belongs to the bridge's context.
 */
final class Channel {
    private static final long FIRST_WAIT = 100;
    private static final int MOST_DOUBLINGS = 6;
    /** After so many tries in vain the endpoint is taken to be gone: 100 ms, 200 ms, … 6.4 s, 13 s in all. */
    private static final int MOST_TRIES = 8;

    /** Who hears what the bridge says. */
    interface Listener {
        /** It is open, for the first time or again. */
        void opened();

        void said(JsonObject message);

        /** It can't be opened any more. */
        void lost();
    }

    private final Vertx vertx;
    private final WebSocketClient client;
    private final String address;
    private final Listener listener;
    private @Nullable WebSocket socket;
    private int tries;
    private boolean over;

    Channel(Vertx vertx, WebSocketClient client, String address, Listener listener) {
        this.vertx = vertx;
        this.client = client;
        this.address = address;
        this.listener = listener;
    }

    void open() {
        client.connect(new WebSocketConnectOptions().setAbsoluteURI(address))
                .onSuccess(this::opened)
                .onFailure(failure -> again());
    }

    private void opened(WebSocket opened) {
        if (over) {
            opened.close();
            return;
        }
        socket = opened;
        opened.textMessageHandler(this::said);
        opened.exceptionHandler(broken -> opened.close());
        opened.closeHandler(closed -> {
            socket = null;
            again();
        });
        listener.opened();
    }

    /** What is no JSON is passed over, as the bridge does with ours. */
    private void said(String text) {
        tries = 0;
        if (over) {
            return;
        }
        try {
            listener.said(new JsonObject(text));
        } catch (DecodeException | ClassCastException e) {
            return;
        }
    }

    private void again() {
        if (over) {
            return;
        }
        if (++tries > MOST_TRIES) {
            over = true;
            listener.lost();
            return;
        }
        vertx.setTimer(FIRST_WAIT << Math.min(tries - 1, MOST_DOUBLINGS), now -> {
            if (!over) {
                open();
            }
        });
    }

    /** Says it, if the channel is open now. */
    void say(JsonObject message) {
        WebSocket open = socket;
        if (open != null) {
            open.writeTextMessage(message.encode());
        }
    }

    void close() {
        over = true;
        WebSocket open = socket;
        if (open != null) {
            open.close();
        }
    }
}
