package org.shilian.restream.fmp4;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.media.AudioFormat;
import org.shilian.media.Codec;
import org.shilian.media.NalSyntax;
import org.shilian.media.NalUnits;
import org.shilian.media.ParameterSets;
import org.shilian.media.VideoFormat;
import org.shilian.restream.Fragment;
import org.shilian.restream.Live;
import org.shilian.restream.fmp4.Fragments.Times;

/**
 * Turns access units into descriptions and fragments. A description names sound only while sound comes. Used by one
 * thread.
 */
public final class Packager {

    private final Output output;
    private final ParameterSets sets;
    private final NalSyntax syntax;
    private final VideoClock clock;
    private final Sound sound;
    private final Fragments fragments = new Fragments();
    private final List<Fragment> held = new ArrayList<>();
    private @Nullable VideoFormat format;
    private @Nullable Live live;
    private long firstPicture;

    /** Where the result goes. */
    public interface Output {
        void live(Live live);

        void fragment(Fragment fragment);
    }

    /** @param start where the time line goes on, in 1/90000 s */
    public Packager(Codec codec, long start, Duration soundWindow, Output output) {
        this.output = output;
        this.sets = new ParameterSets(codec);
        this.syntax = NalSyntax.of(codec);
        this.clock = new VideoClock(start);
        this.sound = new Sound(soundWindow.toNanos());
    }

    /** Learns parameter sets that came apart from the pictures. */
    public void parameterSets(NalUnits units) {
        sets.take(units);
    }

    /** Tells that the source announces sound of this format, whether or not it will come. */
    public void announce(AudioFormat audio) {
        sound.announce(audio);
    }

    /**
     * One picture.
     *
     * @param present in 1/90000 s
     * @param decode in 1/90000 s, or {@link Long#MIN_VALUE} when the source doesn't tell
     * @param now in nanoseconds
     * @return whether it is a key frame
     */
    public boolean picture(NalUnits units, long present, long decode, long now) {
        sets.take(units);
        boolean key = units.randomAccess(syntax);
        if (key && (format == null || sets.changed())) {
            reformat();
        }
        if (format == null || !units.hasSlice(syntax) || (live == null && held.isEmpty() && !key)) {
            return key;
        }
        Times times = clock.next(present, decode, now);
        settle(key, now);
        Fragment fragment = fragments.video(units, syntax, key, times);
        if (live == null) {
            held.add(fragment);
        } else {
            output.fragment(fragment);
        }
        return key;
    }

    private void reformat() {
        VideoFormat next = sets.format();
        if (next != null) {
            format = next;
            clock.reorder(next.reorder());
            if (live != null) {
                live = null;
                firstPicture = 0;
            }
        }
    }

    /** Decides whether the description has to be given, or given anew, before this picture. */
    private void settle(boolean key, long now) {
        if (live == null) {
            firstPicture = firstPicture == 0 ? now : firstPicture;
            if (!sound.awaited(firstPicture, now)) {
                describe(sound.current(now));
                held.forEach(output::fragment);
                held.clear();
            }
        } else if (live.audio() != null && sound.vanished(now)) {
            describe(null);
        } else if (live.audio() == null && key && sound.steady(now)) {
            describe(sound.current(now));
        }
    }

    private void describe(@Nullable AudioFormat audio) {
        VideoFormat video = format;
        if (video != null) {
            sound.restart();
            live = new Live(video, audio, InitSegment.of(video, audio));
            output.live(live);
        }
    }

    /** One AAC frame, or an empty one as a sign that sound comes but is not encoded; {@code present} in 1/90000 s. */
    public void sound(byte[] frame, int length, long present, long now) {
        sound.heard(now);
        if (live == null || live.audio() == null || length == 0) {
            return;
        }
        Times times = sound.next(present, clock.offset());
        if (times != null) {
            output.fragment(fragments.audio(frame, length, times, 0));
        }
    }

    /** Lets go of what is held. */
    public void close() {
        held.forEach(Fragment::release);
        held.clear();
    }
}
