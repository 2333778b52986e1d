package org.shilian.restream.ffmpeg;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shilian.media.AudioFormat;
import org.shilian.media.Codec;
import org.shilian.media.NalUnits;
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

    /** What all feeds of a reading are given. */
    record Wiring(
            Sink sink,
            RelayConfig config,
            RelayMeters meters,
            long start,
            Supplier<Set<Rendition>> watched,
            String name) {}

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
    }

    private Packager packager(Codec codec, Rendition rendition) {
        Packager.Output output = new ToSink(rendition, wiring.sink(), this::begin);
        Packager packager = new Packager(codec, wiring.start(), wiring.config().soundWindow(), output);
        if (sound != null) {
            packager.announce(sound.format());
        }
        return packager;
    }

    private void begin() {
        if (!playing) {
            playing = true;
            EnumSet<Rendition> offered = EnumSet.noneOf(Rendition.class);
            if (copy != null) {
                offered.add(Rendition.COPY);
            }
            if (video.codec() != Codec.H264) {
                offered.add(Rendition.H264);
            }
            wiring.sink().playing(offered);
        }
    }

    boolean playing() {
        return playing;
    }

    /** One picture; times in 1/90000 s, {@code decode} may be {@link Input#NONE}. */
    void picture(byte[] bytes, int length, long present, long decode, long now) {
        boolean key = copy == null || nal(copy, bytes, length, present, decode, now);
        if (copy == null) {
            begin();
        }
        if (video.codec() != Codec.H264) {
            transcode(bytes, length, present, key, now);
        }
    }

    private boolean nal(Packager packager, byte[] bytes, int length, long present, long decode, long now) {
        NalUnits found =
                lengthSize == 0 ? units.annexB(bytes, 0, length) : units.lengthPrefixed(bytes, 0, length, lengthSize);
        return packager.picture(found, present, decode, now);
    }

    private void transcode(byte[] bytes, int length, long present, boolean key, long now) {
        boolean wanted = wiring.watched().get().contains(Rendition.H264);
        if (wanted && transcoder == null && key) {
            transcoder = new Transcoder(video, packager(Codec.H264, Rendition.H264), wiring);
        } else if (!wanted && transcoder != null) {
            transcoder.close();
            transcoder = null;
            wiring.sink().gone(Rendition.H264);
        }
        if (transcoder != null) {
            transcoder.picture(bytes, length, present, key, now);
        }
    }

    /** Fails when pictures can only be shown transcoded and can't be transcoded. */
    void check() throws Failure {
        Failure failure = copy == null && transcoder != null ? transcoder.failure() : null;
        if (failure != null) {
            throw failure;
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
