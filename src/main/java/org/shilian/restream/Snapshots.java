package org.shilian.restream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shilian.media.StreamId;

/** Single pictures as JPEG, decoded off the event loop, once per key frame and width. Any thread. */
final class Snapshots {

    private final Vertx vertx;
    private final Relays relays;
    private final PullTools tools;
    /** The last one of each stream, whatever its width. */
    private final Map<StreamId, Taken> last = new ConcurrentHashMap<>();

    private record Wish(StreamId id, int width, Masking masking) {}

    private record Taken(long end, Wish wish, Future<Buffer> picture) {

        boolean fits(Wish wish, Still still) {
            return end == still.key.end() && this.wish.equals(wish);
        }
    }

    Snapshots(Vertx vertx, Relays relays, PullTools tools) {
        this.vertx = vertx;
        this.relays = relays;
        this.tools = tools;
    }

    Future<Buffer> take(StreamId id, Source source, int width) {
        if (width < 0 || width > 4096) {
            return Future.failedFuture(new IllegalArgumentException("snapshot: width is 0 to 4096"));
        }
        KeyFrame viewer = new KeyFrame();
        return relays.watch(id, source, viewer)
                .compose(watch -> take(new Wish(id, width, source.masking()), viewer, watch));
    }

    void forget(StreamId id) {
        last.remove(id);
    }

    private Future<Buffer> take(Wish wish, KeyFrame viewer, Watch watch) {
        Timers.Timer late = tools.timers().after(tools.config().snapshotTimeout(), () -> viewer.late(wish.id()));
        return viewer.picture.future().compose(still -> picture(wish, still)).onComplete(done -> {
            late.cancel();
            watch.close();
        });
    }

    private Future<Buffer> picture(Wish wish, Still still) {
        Taken taken = last.compute(
                wish.id,
                (each, known) -> known != null && known.fits(wish, still)
                        ? known
                        : new Taken(still.key.end(), wish, decode(wish, still)));
        return taken.picture.onComplete(done -> still.key.release());
    }

    private Future<Buffer> decode(Wish wish, Still still) {
        still.key.retain();
        return vertx.executeBlocking(() -> decodeNow(wish, still), false);
    }

    private Buffer decodeNow(Wish wish, Still still) {
        try {
            return Buffer.buffer(
                    Jpeg.of(wish.masking.cover(tools.readings().still(still.live, still.key, wish.width))));
        } finally {
            still.key.release();
        }
    }

    /** A key frame, held, with what it takes to decode it. */
    private record Still(Live live, Fragment key) {}

    /** Waits for one key frame. Its fields belong to its event loop. */
    private final class KeyFrame implements Viewer {

        private final Promise<Still> picture = Promise.promise();
        private @Nullable Live live;

        @Override
        public boolean playsHevc() {
            return true;
        }

        @Override
        public void onState(RelayState state) {
            if (state.status() == RelayState.Status.OFFLINE) {
                picture.tryFail(new NoPicture(state));
            }
        }

        @Override
        public void onLive(Live next) {
            live = next;
        }

        @Override
        public void onFragments(List<Fragment> fragments) {
            Live known = live;
            for (Fragment fragment : fragments) {
                if (fragment.key() && known != null && !picture.tryComplete(new Still(known, fragment.retain()))) {
                    fragment.release();
                }
            }
        }

        void late(StreamId id) {
            picture.tryFail(new NoPicture(relays.state(id)));
        }
    }
}
