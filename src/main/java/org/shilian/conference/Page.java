package org.shilian.conference;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The page at the other end of a signalling socket. What it is told may be said from any thread, in the order of that
 * thread; what it says is heard on its own event loop. A page that does not read is closed instead of waited for.
 */
final class Page {
    static final int QUEUE_BYTES = 512 * 1024;
    private static final int MOST_IN_WINDOW = 300;
    private static final long WINDOW_NANOS = 10_000_000_000L;

    private static final long CUT_MILLIS = 5_000;

    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final Context loop;
    private final Runnable hangUp;
    private volatile Runnable end = () -> {};
    private volatile boolean over;
    private int heard;
    private long windowSince = System.nanoTime();

    /**
     * @param hangUp breaks the connection of a page that does not read why it is closed
     */
    Page(Vertx vertx, ServerWebSocket socket, Runnable hangUp) {
        this.vertx = vertx;
        this.hangUp = hangUp;
        this.socket = socket;
        this.loop = vertx.getOrCreateContext();
        socket.setWriteQueueMaxSize(QUEUE_BYTES);
        socket.exceptionHandler(broken -> {});
    }

    /** Hears each message, and what is none. */
    void listen(Consumer<String> texts, Runnable binary) {
        socket.textMessageHandler(text -> {
            if (!over && isWithinLimits()) {
                texts.accept(text);
            }
        });
        socket.binaryMessageHandler(bytes -> binary.run());
    }

    private boolean isWithinLimits() {
        long now = System.nanoTime();
        if (now - windowSince > WINDOW_NANOS) {
            windowSince = now;
            heard = 0;
        }
        heard++;
        if (heard > MOST_IN_WINDOW) {
            bye(Bye.TOO_MANY_MESSAGES);
            return false;
        }
        return true;
    }

    /** Hears the end, whoever brought it about, perhaps twice; at once when it has ended already. */
    void onEnd(Runnable heard) {
        end = heard;
        socket.closeHandler(closed -> heard.run());
        if (socket.isClosed()) {
            end.run();
        }
    }

    /** Nothing more is heard until {@link #goOn}. */
    void wait(Runnable meanwhile) {
        socket.pause();
        meanwhile.run();
    }

    void goOn() {
        loop.runOnContext(back -> socket.resume());
    }

    void tell(JsonObject message) {
        if (isOver()) {
            return;
        }
        try {
            write(message);
        } catch (IllegalStateException closed) {
            // It has ended at this moment, which is heard of by itself; the others have to be told.
        }
    }

    private void write(JsonObject message) {
        if (socket.writeQueueFull()) {
            bye(Bye.NOT_READING);
        } else {
            socket.writeTextMessage(message.encode()).onFailure(gone -> {});
        }
    }

    void error(String code, String message, @Nullable String of) {
        tell(new JsonObject()
                .put("type", "error")
                .put("code", code)
                .put("message", message)
                .put("of", of));
    }

    /** Says why and closes; a page that does not even read that is cut off, and has gone meanwhile. */
    void bye(Bye why) {
        if (over) {
            return;
        }
        over = true;
        socket.resume();
        if (!socket.isClosed()) {
            socket.writeTextMessage(new JsonObject()
                            .put("type", "bye")
                            .put("reason", why.reason())
                            .encode())
                    .onFailure(gone -> {});
            socket.close(why.code(), why.reason()).onFailure(gone -> {});
            vertx.setTimer(CUT_MILLIS, late -> hangUp.run());
        }
        loop.runOnContext(gone -> end.run());
    }

    boolean isOver() {
        return over || socket.isClosed();
    }
}
