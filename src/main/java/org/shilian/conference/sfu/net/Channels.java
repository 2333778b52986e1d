package org.shilian.conference.sfu.net;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.IoEventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Opens channels as the loop can carry them: epoll, with many packets in one system call, or NIO. */
final class Channels {
    private static final int RECEIVE_BUFFER = 4 << 20;
    private static final int PACKETS_PER_CALL = 16;

    /** Over UDP this is a burst to all pages; beyond it packets would be old when they leave. */
    private static final WriteBufferWaterMark UDP_WAITING = new WriteBufferWaterMark(2 << 20, 4 << 20);

    /** Over TCP: a third of a second of 3 Mbit/s for one page. */
    private static final WriteBufferWaterMark TCP_WAITING = new WriteBufferWaterMark(64 << 10, 128 << 10);

    private static final int TCP_UNSENT = 64 << 10;

    private final EventLoop loop;
    private final boolean epoll;

    Channels(EventLoop loop) {
        this.loop = loop;
        this.epoll = loop instanceof IoEventLoop io && io.isIoType(EpollIoHandler.class);
    }

    Bootstrap udp(InetAddress address, UdpSocket socket) {
        SocketProtocolFamily family =
                address instanceof Inet6Address ? SocketProtocolFamily.INET6 : SocketProtocolFamily.INET;
        Bootstrap bootstrap = new Bootstrap()
                .group(loop)
                .option(ChannelOption.SO_RCVBUF, RECEIVE_BUFFER)
                .option(ChannelOption.SO_SNDBUF, RECEIVE_BUFFER)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, UDP_WAITING)
                .handler(socket);
        if (epoll) {
            return bootstrap
                    .channelFactory(() -> new EpollDatagramChannel(family))
                    .option(EpollChannelOption.MAX_DATAGRAM_PAYLOAD_SIZE, Intake.LONGEST)
                    .option(
                            ChannelOption.RECVBUF_ALLOCATOR,
                            new FixedRecvByteBufAllocator(Intake.LONGEST * PACKETS_PER_CALL));
        }
        return bootstrap
                .channelFactory(() -> new NioDatagramChannel(family))
                .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(Intake.LONGEST));
    }

    ServerBootstrap tcp(TcpDoor door) {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loop)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, TCP_WAITING)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        if (channel.remoteAddress() == null) {
                            channel.close();
                        } else {
                            channel.pipeline().addLast(new TcpPath((SocketChannel) channel, door));
                        }
                    }
                });
        if (epoll) {
            return bootstrap
                    .channel(EpollServerSocketChannel.class)
                    .childOption(EpollChannelOption.TCP_NOTSENT_LOWAT, (long) TCP_UNSENT);
        }
        return bootstrap.channel(NioServerSocketChannel.class);
    }
}
