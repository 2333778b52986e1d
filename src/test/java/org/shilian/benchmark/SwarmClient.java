package org.shilian.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Upgrades, greets, and takes frames apart (RFC 6455 section 5.2) without copying. */
@SuppressWarnings("FutureReturnValueIgnored")
final class SwarmClient extends ByteToMessageDecoder {
    private static final int PING = 9;
    private static final int PONG = 10;

    private final String path;
    private final String protocol;
    private final Swarm.Hearer hearer;
    private final Runnable onFirst;
    private boolean upgraded;
    private boolean heard;

    SwarmClient(String path, String protocol, Swarm.Hearer hearer, Runnable onFirst) {
        this.path = path;
        this.protocol = protocol;
        this.hearer = hearer;
        this.onFirst = onFirst;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + (protocol.isEmpty() ? "" : "Sec-WebSocket-Protocol: " + protocol + "\r\n")
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        send(context, context.alloc().buffer().writeBytes(request.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (!upgraded) {
            upgrade(context, in);
            return;
        }
        int start = in.readerIndex();
        if (in.readableBytes() < 2) {
            return;
        }
        int opcode = in.getByte(start) & 0x0f;
        int small = in.getByte(start + 1) & 0x7f;
        int header = small == 126 ? 4 : small == 127 ? 10 : 2;
        if (in.readableBytes() < header) {
            return;
        }
        int length = small == 126 ? in.getUnsignedShort(start + 2) : small == 127 ? (int) in.getLong(start + 2) : small;
        if (in.readableBytes() < header + length) {
            return;
        }
        in.skipBytes(header);
        take(context, opcode, in.readSlice(length));
    }

    private void upgrade(ChannelHandlerContext context, ByteBuf in) {
        String text = in.toString(StandardCharsets.US_ASCII);
        int end = text.indexOf("\r\n\r\n");
        if (end >= 0) {
            in.skipBytes(end + 4);
            upgraded = true;
            send(context, hearer.greeting());
        }
    }

    private void take(ChannelHandlerContext context, int opcode, ByteBuf payload) {
        if (opcode == PING) {
            send(context, Swarm.frame(PONG, new byte[0]));
            return;
        }
        hearer.frame(opcode, payload);
        if (!heard) {
            heard = true;
            onFirst.run();
        }
    }

    private static void send(ChannelHandlerContext context, ByteBuf bytes) {
        context.writeAndFlush(bytes, context.voidPromise());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        hearer.ended();
    }
}
