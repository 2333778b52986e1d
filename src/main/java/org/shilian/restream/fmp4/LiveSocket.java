package org.shilian.restream.fmp4;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shilian.media.StreamId;
import org.shilian.restream.Fragment;
import org.shilian.restream.Live;
import org.shilian.restream.RelayConfig;
import org.shilian.restream.RelayMeters;
import org.shilian.restream.RelayState;
import org.shilian.restream.Relays;
import org.shilian.restream.Source;
import org.shilian.restream.Viewer;
import org.shilian.restream.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One browser's pictures over a WebSocket. Fragments are ready-made messages shared by all sockets; they are written
 * past the socket's own encoder, which would build each anew. All methods and fields belong to the socket's event loop.
 */
public final class LiveSocket implements Viewer {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);

    /** Close code for a viewer that does not read. */
    public static final short SLOW = 4008;

    private final ServerWebSocket socket;
    private final boolean hevc;
    private final RelayConfig config;
    private final RelayMeters meters;
    private final ChannelHandlerContext vertx;
    private final Channel channel;
    private final ChannelHandlerContext beyondEncoder;
    private @Nullable Watch watch;
    private boolean skipping;
    private boolean ended;
    private long pendingBefore;
    private long stuckSince;

    private LiveSocket(ServerWebSocket socket, boolean hevc, RelayConfig config, RelayMeters meters) {
        this.socket = socket;
        this.hevc = hevc;
        this.config = config;
        this.meters = meters;
        this.vertx = ((WebSocketInternal) socket).channelHandlerContext();
        this.channel = vertx.channel();
        this.beyondEncoder = channel.pipeline().context(WebSocketFrameEncoder.class);
    }

    /**
     * Serves a stream on an accepted socket until it closes. To be called on the socket's event loop.
     *
     * @param hevc whether the browser plays H.265
     */
    public static Future<Watch> serve(
            ServerWebSocket socket,
            Relays relays,
            StreamId id,
            Source source,
            boolean hevc,
            RelayConfig config,
            RelayMeters meters) {
        LiveSocket viewer = new LiveSocket(socket, hevc, config, meters);
        return relays.watch(id, source, viewer, viewer.channel.eventLoop()).onSuccess(viewer::begin);
    }

    private void begin(Watch begun) {
        watch = begun;
        socket.exceptionHandler(e -> LOG.debug("viewer's socket failed", e));
        socket.closeHandler(closed -> end());
        if (!channel.isActive()) {
            end();
        }
    }

    private void end() {
        ended = true;
        if (watch != null) {
            watch.close();
        }
    }

    @Override
    public boolean playsHevc() {
        return hevc;
    }

    @Override
    public void onState(RelayState state) {
        text(LiveMessages.state(state));
        channel.flush();
    }

    @Override
    public void onLive(Live live) {
        text(LiveMessages.live(live));
        write(vertx, new BinaryWebSocketFrame(Unpooled.wrappedBuffer(live.init())));
        channel.flush();
    }

    private void text(String message) {
        write(vertx, new TextWebSocketFrame(message));
    }

    /** A failed write closes the channel, which is heard of by the close handler. */
    private void write(ChannelHandlerContext from, Object message) {
        if (ended) {
            ReferenceCountUtil.release(message);
        } else {
            var unused = from.write(message, channel.voidPromise());
        }
    }

    @Override
    public void onFragments(List<Fragment> fragments) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        if (ended || waiting == null) {
            return;
        }
        long pending = waiting.totalPendingWriteBytes();
        boolean reads = pending == 0 || pending < pendingBefore;
        for (int i = 0; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            skipping = pending + fragment.size() > config.viewerBytes() || (skipping && !fragment.key());
            if (skipping) {
                meters.skipped(1);
            } else {
                pending += fragment.size();
                meters.sent(fragment.size());
                write(beyondEncoder, fragment.message());
            }
        }
        beyondEncoder.flush();
        pendingBefore = waiting.totalPendingWriteBytes();
        watchOver(reads || pendingBefore < pending);
    }

    private void watchOver(boolean reads) {
        long now = System.nanoTime();
        if (reads || stuckSince == 0) {
            stuckSince = now;
        } else if (now - stuckSince > config.viewerPatience().toNanos()) {
            meters.closedSlow();
            end();
            socket.close(SLOW, "not reading").onFailure(e -> LOG.debug("slow viewer is gone", e));
            long grace = config.viewerPatience().toMillis();
            var unused = channel.eventLoop().schedule(this::cut, grace, TimeUnit.MILLISECONDS);
        }
    }

    /** A viewer that goes on not reading does not read the close frame either. */
    private void cut() {
        var unused = channel.close();
    }
}
