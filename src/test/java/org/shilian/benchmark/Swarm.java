package org.shilian.benchmark;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Many WebSocket clients in one process, as cheap as can be, so that the server is what is measured. */
final class Swarm implements AutoCloseable {
    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, EpollIoHandler.newFactory());
    private final List<Channel> channels = new ArrayList<>();

    /** What one client does with what it gets. */
    interface Hearer {
        /** Frames to send once connected, already masked. */
        ByteBuf greeting();

        void frame(int opcode, ByteBuf payload);

        default void ended() {}
    }

    /** Opens that many, returns once all have had their first frame. */
    void connect(int port, String path, String protocol, int count, IntFunction<Hearer> hearers)
            throws InterruptedException {
        CountDownLatch all = new CountDownLatch(count);
        Semaphore opening = new Semaphore(200);
        for (int i = 0; i < count; i++) {
            opening.acquire();
            Hearer hearer = hearers.apply(i);
            channels.add(bootstrap(port, path, protocol, hearer, () -> {
                        opening.release();
                        all.countDown();
                    })
                    .connect()
                    .sync()
                    .channel());
        }
        if (!all.await(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException(all.getCount() + " clients did not get through");
        }
    }

    private Bootstrap bootstrap(int port, String path, String protocol, Hearer hearer, Runnable onFirst) {
        return new Bootstrap()
                .group(loops)
                .channel(EpollSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .remoteAddress("127.0.0.1", port)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new SwarmClient(path, protocol, hearer, onFirst));
                    }
                });
    }

    /** A masked frame of fewer than 65,536 bytes; the mask is zero. */
    static ByteBuf frame(int opcode, byte[] payload) {
        ByteBuf frame = Unpooled.buffer(payload.length + 8).writeByte(0x80 | opcode);
        if (payload.length < 126) {
            frame.writeByte(0x80 | payload.length);
        } else {
            frame.writeByte(0x80 | 126).writeShort(payload.length);
        }
        return frame.writeInt(0).writeBytes(payload);
    }

    @Override
    public void close() {
        channels.forEach(channel -> channel.close().syncUninterruptibly());
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
