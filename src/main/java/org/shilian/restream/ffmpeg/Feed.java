package org.shilian.restream.ffmpeg;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shilian.media.AudioFormat;
import org.shilian.media.Codec;
import org.shilian.media.NalSyntax;
import org.shilian.media.NalUnits;
import org.shilian.restream.Masking;
import org.shilian.restream.RelayConfig;
import org.shilian.restream.RelayMeters;
import org.shilian.restream.Rendition;
import org.shilian.restream.Sink;
import org.shilian.restream.ffmpeg.Input.Stream;
import org.shilian.restream.fmp4.Packager;

/**
 * Takes access units to the relay: H.264, H.265 and AAC as they are; what else there is, and H.265 for those who can't
 * play it, through a transcoder while it is watched. Belongs to the reading's thread.
 */
final class Feed implements AutoCloseable {

    private final Stream video;
    private final Wiring wiring;
    private final NalUnits units = new NalUnits();
    private final int lengthSize;
    private final @Nullable Packager copy;
    private final @Nullable SoundPath sound;
    private @Nullable Transcoder transcoder;
    private boolean playing;
    private boolean holding;
    /** When a transcoder may be tried again, in nanoseconds. */
    private long again = System.nanoTime();

    /** What all feeds of a reading are given. */
    record Wiring(
            Sink sink,
            RelayConfig config,
            RelayMeters meters,
            long start,
            Supplier<Set<Rendition>> watched,
            String name,
            Masking masking) {}

    Feed(Stream video, @Nullable Stream audio, Wiring wiring) {
        this.video = video;
        this.wiring = wiring;
        this.sound = audio == null ? null : SoundPath.of(audio, wiring.meters());
        this.lengthSize = video.codec().nal() ? Configurations.lengthSize(video) : 0;
        this.copy = video.codec().nal() ? packager(video.codec(), Rendition.COPY) : null;
        if (copy != null) {
            byte[] known = Configurations.annexB(video);
            copy.parameterSets(units.annexB(known, 0, known.length));
        }
        offer();
    }

    private Packager packager(Codec codec, Rendition rendition) {
        Packager.Output output = rendition == Rendition.COPY && wiring.masking().burned()
                ? new Unseen(this::begin)
                : new ToSink(rendition, wiring.sink(), this::begin);
        Packager packager = new Packager(codec, wiring.start(), wiring.config().soundWindow(), output);
        if (sound != null) {
            packager.announce(sound.format());
        }
        return packager;
    }

    private void offer() {
        EnumSet<Rendition> offered = EnumSet.noneOf(Rendition.class);
        if (copies()) {
            offered.add(Rendition.COPY);
        }
        if (converts()) {
            offered.add(Rendition.H264);
        }
        wiring.sink().offered(offered);
    }

    /** Whether pictures go out as they come; where masks are burned in they never do. */
    private boolean copies() {
        return copy != null && !wiring.masking().burned();
    }

    private boolean converts() {
        return video.codec() != Codec.H264 || wiring.masking().burned();
    }

    private void begin() {
        if (!playing) {
            playing = true;
            wiring.sink().playing();
        }
    }

    /** Whether what comes can be shown. */
    boolean showing() {
        return playing && !holding;
    }

    /**
     * Tells that packets before the next picture were lost. Pictures that may lean on what is missing end a browser's
     * decoder, so they are held back up to one that needs no other.
     */
    void lost(int packets) {
        wiring.meters().lost(packets);
        holding = copy != null;
    }

    /** One picture; times in 1/90000 s, {@code decode} may be {@link Input#NONE}. */
    void picture(byte[] bytes, int length, long present, long decode, long now) {
        if (copy == null) {
            transcode(bytes, length, present, true, now);
        } else {
            nal(copy, bytes, length, present, decode, now);
        }
    }

    private void nal(Packager packager, byte[] bytes, int length, long present, long decode, long now) {
        NalUnits found =
                lengthSize == 0 ? units.annexB(bytes, 0, length) : units.lengthPrefixed(bytes, 0, length, lengthSize);
        boolean key = found.randomAccess(NalSyntax.of(video.codec()));
        holding &= !key;
        if (holding) {
            return;
        }
        packager.picture(found, present, decode, now);
        if (converts()) {
            transcode(bytes, length, present, key, now);
        }
    }

    private void transcode(byte[] bytes, int length, long present, boolean key, long now) {
        boolean wanted = wiring.watched().get().contains(Rendition.H264);
        if (wanted && transcoder == null && key && now - again >= 0) {
            transcoder = new Transcoder(video, packager(Codec.H264, Rendition.H264), wiring);
        } else if (!wanted && transcoder != null) {
            transcoder = closed(transcoder);
            wiring.sink().gone(Rendition.H264);
        }
        if (transcoder != null) {
            transcoder.picture(bytes, length, present, key, now);
        } else if (copy == null) {
            begin();
        }
    }

    private static @Nullable Transcoder closed(Transcoder transcoder) {
        transcoder.close();
        return null;
    }

    /**
     * Fails when pictures can only be shown transcoded and can't be transcoded; tells those who need it so where others
     * can be shown them as they are, and tries again later.
     */
    void check() throws Failure {
        Failure failure = transcoder == null ? null : transcoder.failure();
        if (failure != null && !copies()) {
            throw failure;
        }
        if (failure != null && transcoder != null) {
            transcoder = closed(transcoder);
            again = System.nanoTime() + wiring.config().keyFrameTimeout().toNanos();
            wiring.sink().failed(Rendition.H264, failure.reason());
        }
    }

    /** One packet of sound; {@code present} in 1/90000 s. */
    void sound(byte[] bytes, int length, long present, long now) throws Failure {
        if (sound != null) {
            boolean heard = !wiring.watched().get().isEmpty();
            sound.take(bytes, length, present, heard, (frame, size, time) -> deliver(frame, size, time, now));
        }
    }

    private void deliver(byte[] frame, int length, long present, long now) {
        if (copy != null) {
            copy.sound(frame, length, present, now);
        }
        if (transcoder != null) {
            transcoder.sound(frame, length, present, now);
        }
    }

    /** The sound's format, where there is sound. */
    @Nullable AudioFormat soundFormat() {
        return sound == null ? null : sound.format();
    }

    @Override
    public void close() {
        if (transcoder != null) {
            transcoder.close();
        }
        if (copy != null) {
            copy.close();
        }
        if (sound != null) {
            sound.close();
        }
    }
}
