package org.shilian.restream.ffmpeg;

import java.util.EnumSet;
import org.shilian.media.AudioFormat;
import org.shilian.media.NalUnits;
import org.shilian.restream.Fragment;
import org.shilian.restream.Live;
import org.shilian.restream.Rendition;
import org.shilian.restream.Sink;
import org.shilian.restream.ffmpeg.Input.Stream;
import org.shilian.restream.fmp4.Packager;

/** Takes access units of H.264 or H.265 and of AAC as they are to the relay. Belongs to the reading's thread. */
final class Feed implements AutoCloseable, Packager.Output {

    private final Sink sink;
    private final NalUnits units = new NalUnits();
    private final Packager packager;
    private final int lengthSize;
    private boolean playing;

    Feed(Stream video, long start, java.time.Duration soundWindow, Sink sink) {
        this.sink = sink;
        this.packager = new Packager(video.codec(), start, soundWindow, this);
        this.lengthSize = Configurations.lengthSize(video);
        byte[] known = Configurations.annexB(video);
        packager.parameterSets(units.annexB(known, 0, known.length));
    }

    void announce(AudioFormat audio) {
        packager.announce(audio);
    }

    boolean playing() {
        return playing;
    }

    void picture(byte[] bytes, int length, long present, long decode, long now) {
        NalUnits found =
                lengthSize == 0 ? units.annexB(bytes, 0, length) : units.lengthPrefixed(bytes, 0, length, lengthSize);
        packager.picture(found, present, decode, now);
    }

    void sound(byte[] bytes, int length, long present, long now) {
        packager.sound(bytes, length, present, now);
    }

    @Override
    public void live(Live live) {
        if (!playing) {
            playing = true;
            sink.playing(EnumSet.of(Rendition.COPY));
        }
        sink.live(Rendition.COPY, live);
    }

    @Override
    public void fragment(Fragment fragment) {
        sink.fragment(Rendition.COPY, fragment);
    }

    @Override
    public void close() {
        packager.close();
    }
}
