package org.shilian.conference.sfu.net;

import static org.shilian.Await.await;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.vertx.core.Future;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A media loop with sockets on loopback. */
public final class MediaRig implements AutoCloseable {
    public final EventLoopGroup loops;
    public final EventLoop loop;

    /** The kind of loop, as Vert.x chooses it by what the system has. */
    public enum Kind {
        EPOLL,
        NIO
    }

    public MediaRig(Kind kind) {
        loops = new MultiThreadIoEventLoopGroup(
                1, kind == Kind.EPOLL ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        loop = loops.next();
    }

    public MediaSocket open(StunReceiver stun) {
        return open(TcpLimits.defaults(), stun);
    }

    public MediaSocket open(TcpLimits limits, StunReceiver stun) {
        return await(MediaSocket.open(loop, loopback(), 0, limits, stun));
    }

    static List<InetAddress> loopback() {
        return List.of(address("127.0.0.1"), address("::1"));
    }

    static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    /** What {@code work} gives on the media loop. */
    public <T> T onLoop(Supplier<T> work) {
        return await(Future.future(promise -> loop.execute(() -> promise.complete(work.get()))));
    }

    @Override
    public void close() {
        await(Future.<Void>future(
                promise -> loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).addListener(done -> promise.complete())));
    }
}
