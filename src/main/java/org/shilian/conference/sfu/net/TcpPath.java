package org.shilian.conference.sfu.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** A connection that a page opened because UDP does not reach us (RFC 6544), in frames of RFC 4571. */
final class TcpPath extends ChannelInboundHandlerAdapter implements Path {
    private final SocketChannel channel;
    private final TcpDoor door;
    private final Outlet outlet;
    private final InetSocketAddress remote;
    private final InetSocketAddress local;
    private final Frames frames = new Frames();
    private @Nullable PathOwner owner;
    private long since = -1;

    TcpPath(SocketChannel channel, TcpDoor door) {
        this.channel = channel;
        this.door = door;
        this.outlet = new Outlet(channel, door.flusher, door.intake);
        this.remote = channel.remoteAddress();
        this.local = channel.localAddress();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (!door.enter(this)) {
            channel.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            if (channel.isActive() && !frames.read(bytes, door.intake.packet, this::arrived)) {
                broken();
            }
        } finally {
            bytes.release();
        }
    }

    private void arrived(int length) {
        if (channel.isActive() && !door.intake.take(this, length)) {
            broken();
        }
    }

    /** What follows can't be understood, or comes from no page of ours. */
    private void broken() {
        door.intake.drops.add(Drop.BROKEN_FRAMES);
        channel.close();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        door.flusher.flush();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        door.leave(this);
        PathOwner told = owner;
        owner = null;
        if (told != null) {
            told.closed(this);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        channel.close();
    }

    /** How long it has been a stranger; counted from the first question. */
    long waited(long nowMillis) {
        if (since < 0) {
            since = nowMillis;
        }
        return nowMillis - since;
    }

    @Override
    public boolean send(byte[] data, int offset, int length) {
        if (length > Intake.LONGEST) {
            door.intake.drops.add(Drop.TOO_LONG);
            return false;
        }
        if (!outlet.open()) {
            return false;
        }
        ByteBuf frame = outlet.buffer(Frames.HEAD + length);
        outlet.write(frame.writeShort(length).writeBytes(data, offset, length), length);
        return true;
    }

    @Override
    public Protocol protocol() {
        return Protocol.TCP;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public @Nullable PathOwner owner() {
        return owner;
    }

    @Override
    public void adopt(PathOwner newOwner) {
        owner = newOwner;
        door.prove(this);
    }

    @Override
    public void release() {
        owner = null;
        channel.close();
    }

    @Override
    public String toString() {
        return "tcp " + remote;
    }
}
