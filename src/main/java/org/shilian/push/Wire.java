package org.shilian.push;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.concurrent.TimeUnit;

/**
 * One socket at the level of Netty: frames encoded beforehand go out as they are, behind the WebSocket
 * encoder, many to one flush. Belongs to the socket's event loop. Writes carry the void promise: one
 * that fails ends the channel, and so the session.
 */
@SuppressWarnings("FutureReturnValueIgnored")
final class Wire {
    private static final ByteBuf PING =
            Unpooled.unreleasableBuffer(Unpooled.directBuffer(2).writeByte(0x89).writeByte(0));
    private static final long CLOSE_WITHIN_SECONDS = 5;

    private final ServerWebSocket socket;
    private final ChannelHandlerContext context;
    private final ChannelHandlerContext encoder;
    private boolean closing;

    Wire(ServerWebSocket socket, Runnable onWritable) {
        this.socket = socket;
        this.context = ((WebSocketInternal) socket).channelHandlerContext();
        this.encoder = context.pipeline().context(WebSocketFrameEncoder.class);
        context.pipeline().addBefore(context.name(), "push", new Drain(onWritable));
    }

    EventLoop loop() {
        return context.channel().eventLoop();
    }

    /** Whether the socket takes more; when it takes no more, {@code onWritable} tells when it does again. */
    boolean isWritable() {
        return !closing && context.channel().isWritable();
    }

    void write(ByteBuf frames) {
        encoder.write(frames, encoder.voidPromise());
    }

    void flush() {
        encoder.flush();
    }

    void ping() {
        if (!closing) {
            encoder.writeAndFlush(PING.duplicate(), encoder.voidPromise());
        }
    }

    void say(String text) {
        if (!closing) {
            socket.writeTextMessage(text).onFailure(gone -> {});
        }
    }

    void pause() {
        socket.pause();
    }

    void resume() {
        socket.resume();
    }

    /** Says why and closes; a client that does not even read that is cut off. */
    void close(CloseCode code) {
        if (!closing) {
            closing = true;
            socket.close(code.code(), code.reason()).onFailure(gone -> {});
            loop().schedule(() -> context.close(), CLOSE_WITHIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Tells when the socket takes more. */
    private static final class Drain extends ChannelInboundHandlerAdapter {
        private final Runnable onWritable;

        Drain(Runnable onWritable) {
            this.onWritable = onWritable;
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
            if (context.channel().isWritable()) {
                onWritable.run();
            }
            super.channelWritabilityChanged(context);
        }
    }
}
