package org.shilian.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;

/**
 * Ends a WebSocket with 1007 when a text message is not UTF-8, before anybody hears of it
 * (<a href="https://www.rfc-editor.org/rfc/rfc6455#section-8.1">RFC 6455, 8.1</a>).
 */
final class Utf8 {
    private Utf8() {}

    static void require(ServerWebSocket socket) {
        ChannelHandlerContext context = ((WebSocketInternal) socket).channelHandlerContext();
        context.pipeline().addBefore(context.name(), "utf-8", new Utf8FrameValidator(true));
    }
}
