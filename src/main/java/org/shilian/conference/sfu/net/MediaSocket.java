package org.shilian.conference.sfu.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The bridge's sockets: UDP and TCP on one port number of each given address, all on one event
 * loop. An answer leaves from the address the question came to, so each address has sockets of its
 * own.
 */
public final class MediaSocket {
    /** With port 0 the system's choice for UDP may be taken for TCP; then another is tried. */
    private static final int TRIES = 20;

    private final EventLoop loop;
    private final Intake intake;
    private final Flusher flusher;
    private final TcpDoor door;
    private final List<Channel> channels = new ArrayList<>();
    private final Promise<Void> closed = Promise.promise();
    private volatile int port;
    private boolean closing;

    private MediaSocket(EventLoop loop, TcpLimits limits, StunReceiver stun) {
        this.loop = loop;
        this.intake = new Intake(stun);
        this.flusher = new Flusher(loop);
        this.door = new TcpDoor(intake, flusher, limits);
    }

    public static Future<MediaSocket> open(EventLoop loop, List<InetAddress> addresses, int port, StunReceiver stun) {
        return open(loop, addresses, port, TcpLimits.defaults(), stun);
    }

    /**
     * Opens all sockets or none; the failure is a {@link BindException} that names protocol,
     * address and port.
     *
     * @param port 0 lets the system choose
     */
    public static Future<MediaSocket> open(
            EventLoop loop, List<InetAddress> addresses, int port, TcpLimits limits, StunReceiver stun) {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no address to open the media port on");
        }
        return attempt(loop, addresses, port, limits, stun, port == 0 ? TRIES : 1);
    }

    private static Future<MediaSocket> attempt(
            EventLoop loop, List<InetAddress> addresses, int port, TcpLimits limits, StunReceiver stun, int tries) {
        MediaSocket socket = new MediaSocket(loop, limits, stun);
        return socket.bind(addresses, port)
                .map(socket)
                .recover(failure -> socket.close()
                        .compose(gone -> tries > 1
                                ? attempt(loop, addresses, port, limits, stun, tries - 1)
                                : Future.failedFuture(failure)));
    }

    private Future<Void> bind(List<InetAddress> addresses, int wanted) {
        port = wanted;
        Channels open = new Channels(loop);
        Future<Void> bound = Future.succeededFuture();
        for (InetAddress address : addresses) {
            bound = bound.compose(before -> bindUdp(open, address)).compose(udp -> bindTcp(open, address));
        }
        return bound;
    }

    private Future<Void> bindUdp(Channels open, InetAddress address) {
        UdpSocket socket = new UdpSocket(intake, flusher);
        return bound("UDP", address, open.udp(address, socket).bind(address, port));
    }

    private Future<Void> bindTcp(Channels open, InetAddress address) {
        return bound("TCP", address, open.tcp(door).bind(address, port));
    }

    private Future<Void> bound(String protocol, InetAddress address, ChannelFuture binding) {
        Promise<Void> promise = Promise.promise();
        binding.addListener(done -> {
            if (done.isSuccess()) {
                channels.add(binding.channel());
                port = ((InetSocketAddress) binding.channel().localAddress()).getPort();
                promise.complete();
            } else {
                promise.fail(refusal(protocol, address, done.cause()));
            }
        });
        return promise.future();
    }

    private BindException refusal(String protocol, InetAddress address, Throwable cause) {
        BindException refusal = new BindException("the %s port %d of %s can't be opened: %s"
                .formatted(protocol, port, address.getHostAddress(), cause.getMessage()));
        refusal.initCause(cause);
        return refusal;
    }

    /** The port in use; known once opened. */
    public int port() {
        return port;
    }

    /** Bytes that the system really keeps for packets not yet read, of the smallest socket. */
    public int receiveBuffer() {
        return channels.stream()
                .map(channel -> channel.config().getOption(ChannelOption.SO_RCVBUF))
                .filter(size -> size != null)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
    }

    /** For the media loop: closes connections that did not prove themselves in time. */
    public void tick(long nowMillis) {
        door.tick(nowMillis);
    }

    /** TCP connections open now; for the media loop. */
    public int connections() {
        return door.open();
    }

    public long count(Traffic traffic) {
        return intake.traffic.of(traffic);
    }

    public long count(Drop drop) {
        return intake.drops.of(drop);
    }

    /** Closes all sockets and connections; may be called again, from any thread. */
    public Future<Void> close() {
        if (loop.isShutdown()) {
            return Future.succeededFuture();
        }
        loop.execute(this::closeOnLoop);
        return closed.future();
    }

    /** Java frees the port of a closed channel in the selector's next turn, which a scheduled task comes after. */
    private void closeOnLoop() {
        if (closing) {
            return;
        }
        closing = true;
        flusher.flush();
        door.closeAll();
        Future<Void> all = Future.succeededFuture();
        for (Channel channel : channels) {
            Promise<Void> one = Promise.promise();
            channel.close().addListener(done -> one.complete());
            all = all.compose(before -> one.future());
        }
        all.onComplete(done -> loop.schedule((Runnable) closed::complete, 0, TimeUnit.NANOSECONDS));
    }
}
