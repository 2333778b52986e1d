package org.shilian.restream.ffmpeg;

import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.shilian.media.NalUnits;
import org.shilian.restream.Reason;
import org.shilian.restream.ffmpeg.Feed.Wiring;
import org.shilian.restream.ffmpeg.Input.Stream;
import org.shilian.restream.fmp4.Packager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns pictures of any kind into H.264 on a thread of its own. Where it can't keep up it drops pictures up to the next
 * key frame. Fed and closed by the reading's thread.
 */
final class Transcoder implements AutoCloseable, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Transcoder.class);
    private static final int MOST_WAITING = 60;
    private static final int GROUP = 50;
    private static final int WIDEST = 1_920;
    private static final int HIGHEST = 1_080;
    private static final int JOIN_MILLIS = 3_000;

    private final Stream stream;
    private final Packager packager;
    private final Wiring wiring;
    private final NalUnits units = new NalUnits();
    private final BlockingQueue<Unit> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean stopped;
    private volatile @Nullable Failure failure;
    /** Since when pictures go in and none comes out, in nanoseconds; 0 while they do. */
    private volatile long fruitless;

    private boolean dropping;
    private @Nullable VideoEncoder encoder;
    private @Nullable RawPicture raw;
    private @Nullable MaskPainter masks;

    @SuppressWarnings("ArrayRecordComponent")
    private record Unit(byte[] bytes, long present, boolean picture, long now) {}

    Transcoder(Stream stream, Packager packager, Wiring wiring) {
        this.stream = stream;
        this.packager = packager;
        this.wiring = wiring;
        this.thread = new Thread(this, "transcode-" + wiring.name());
        thread.setDaemon(true);
        thread.start();
    }

    void picture(byte[] bytes, int length, long present, boolean key, long now) {
        dropping &= !key;
        if (!dropping) {
            dropping = !waiting.offer(new Unit(Arrays.copyOf(bytes, length), present, true, now));
        }
    }

    /** One AAC frame, passed on beside the pictures. */
    void sound(byte[] frame, int length, long present, long now) {
        if (!waiting.offer(new Unit(Arrays.copyOf(frame, length), present, false, now))) {
            LOG.debug("{}: sound left out", wiring.name());
        }
    }

    /** Why nothing comes of it, if so. */
    @Nullable Failure failure() {
        long since = fruitless;
        boolean vain = since != 0
                && System.nanoTime() - since > wiring.config().packetTimeout().toNanos();
        return vain ? new Failure(Reason.CODEC_UNSUPPORTED, "no picture could be decoded") : failure;
    }

    @Override
    public void run() {
        wiring.meters().transcoding(true);
        try (VideoDecoder decoder = new VideoDecoder(stream.codecId(), stream.extra())) {
            while (!stopped) {
                Unit unit = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (unit != null) {
                    take(unit, decoder);
                }
            }
        } catch (Failure e) {
            LOG.warn("{}: {}", wiring.name(), e.getMessage());
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            release();
            packager.close();
            wiring.meters().transcoding(false);
        }
    }

    private void take(Unit unit, VideoDecoder decoder) throws Failure {
        if (!unit.picture) {
            packager.sound(unit.bytes, unit.bytes.length, unit.present, unit.now);
            return;
        }
        fruitless = fruitless == 0 ? System.nanoTime() : fruitless;
        decoder.send(unit.bytes, unit.bytes.length, unit.present);
        for (AVFrame picture = decoder.receive(); picture != null; picture = decoder.receive()) {
            encode(picture, unit.now);
        }
    }

    private void encode(AVFrame decoded, long now) throws Failure {
        RawPicture picture = raw(decoded).take(decoded);
        if (masks != null) {
            masks.cover(picture.buffer());
        }
        byte[] bytes = encoder == null ? null : encoder.encode(picture);
        if (bytes != null) {
            fruitless = 0;
            packager.picture(units.annexB(bytes, 0, bytes.length), decoded.pts(), Input.NONE, now);
        }
    }

    /** Where pictures of this form are put; another form begins another encoding. */
    private RawPicture raw(AVFrame decoded) throws Failure {
        RawPicture known = raw;
        if (known == null || !known.fits(decoded)) {
            release();
            known = RawPicture.like(decoded);
            raw = known;
            masks = new MaskPainter(wiring.masking(), decoded.width(), decoded.height(), decoded.format());
            encoder = encoder(decoded.width(), decoded.height());
        }
        return known;
    }

    /** Larger pictures are made to fit into {@link #WIDEST} by {@link #HIGHEST}. */
    private static VideoEncoder encoder(int width, int height) throws Failure {
        double scale = Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
        return VideoEncoder.h264(even(width * scale), even(height * scale), GROUP);
    }

    private static int even(double size) {
        return Math.max(2, (int) size & ~1);
    }

    private void release() {
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
        if (raw != null) {
            raw.close();
            raw = null;
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
