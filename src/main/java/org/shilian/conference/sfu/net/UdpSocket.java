package org.shilian.conference.sfu.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One local address over UDP, and its known paths by their remote address. */
final class UdpSocket extends ChannelInboundHandlerAdapter {
    final Map<InetSocketAddress, UdpPath> paths = new HashMap<>();

    private final Intake intake;
    private final Flusher flusher;
    private @Nullable Outlet outlet;
    private @Nullable InetSocketAddress local;

    UdpSocket(Intake intake, Flusher flusher) {
        this.intake = intake;
        this.flusher = flusher;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        outlet = new Outlet(context.channel(), flusher, intake);
        local = (InetSocketAddress) context.channel().localAddress();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        DatagramPacket datagram = (DatagramPacket) message;
        ByteBuf bytes = datagram.content();
        int length = bytes.readableBytes();
        try {
            if (length > Intake.LONGEST - 1) {
                intake.drops.add(Drop.TOO_LONG);
            } else {
                bytes.readBytes(intake.packet, 0, length);
                intake.take(path(datagram.sender()), length);
            }
        } finally {
            bytes.release();
        }
    }

    private UdpPath path(InetSocketAddress remote) {
        UdpPath known = paths.get(remote);
        return known == null ? new UdpPath(this, remote) : known;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        flusher.flush();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        intake.drops.add(Drop.REFUSED);
    }

    boolean send(InetSocketAddress remote, byte[] data, int offset, int length) {
        Outlet out = outlet;
        if (out == null || !out.open()) {
            return false;
        }
        out.write(new DatagramPacket(out.buffer(length).writeBytes(data, offset, length), remote), length);
        return true;
    }

    InetSocketAddress local() {
        InetSocketAddress address = local;
        if (address == null) {
            throw new IllegalStateException("not bound yet");
        }
        return address;
    }
}
