package org.shilian.restream.fmp4;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.media.AudioFormat;
import org.shilian.media.Codec;
import org.shilian.media.NalUnits;
import org.shilian.restream.Fragment;
import org.shilian.restream.Live;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

/** Sound is declared while it comes, and only then. The clip has a key frame each second. */
class PackagerTest {

    private static final H264Clip CLIP = H264Clip.of(TestClip.H264_360P);
    private static final long MILLI = 1_000_000;

    private final List<String> events = new ArrayList<>();
    private final List<ByteBuf> messages = new ArrayList<>();
    private final Packager packager = new Packager(Codec.H264, 0, Duration.ofMillis(500), new Recording());
    private int frame;

    private final class Recording implements Packager.Output {
        @Override
        public void live(Live live) {
            events.add(live.audio() == null ? "silent" : "sounding");
        }

        @Override
        public void fragment(Fragment fragment) {
            String kind = fragment.video() ? "picture" : "sound";
            events.add(fragment.key() ? "key" : kind);
            messages.add(fragment.message());
            fragment.release();
        }
    }

    @AfterEach
    void everyBufferIsHeldByTheTestAlone() {
        packager.close();
        assertThat(messages).allMatch(message -> message.refCnt() == 1);
        messages.forEach(ByteBuf::release);
    }

    private void play(int pictures, boolean withSound) {
        for (int i = 0; i < pictures; i++, frame++) {
            long now = (frame + 1) * 40 * MILLI;
            ByteArrayOutputStream unit = new ByteArrayOutputStream();
            CLIP.unit(frame).nals().forEach(nal -> {
                unit.writeBytes(new byte[] {0, 0, 0, 1});
                unit.writeBytes(nal);
            });
            NalUnits units = new NalUnits().annexB(unit.toByteArray(), 0, unit.size());
            packager.picture(units, frame * 3_600L, Long.MIN_VALUE, now);
            if (withSound) {
                packager.sound(new byte[100], 100, frame * 3_600L, now);
            }
        }
    }

    private List<String> descriptions() {
        return events.stream()
                .filter(event -> event.endsWith("ing") || event.equals("silent"))
                .toList();
    }

    @Test
    void soundThatIsNotAnnouncedIsNotWaitedFor() {
        play(3, false);
        assertThat(events).containsExactly("silent", "key", "picture", "picture");
    }

    @Test
    void announcedSoundIsWaitedForNoLongerThanItsWindow() {
        packager.announce(AudioFormat.lowComplexity(48_000, 2));
        play(12, false);
        assertThat(events).isEmpty();
        play(3, false);
        assertThat(events).startsWith("silent", "key").hasSize(16);
    }

    @Test
    void soundThatComesIsDeclaredAtOnce() {
        packager.announce(AudioFormat.lowComplexity(48_000, 2));
        play(3, true);
        assertThat(events).startsWith("sounding", "key").contains("sound");
    }

    @Test
    void soundThatComesLateIsDeclaredFromTheNextKeyFrameOn() {
        packager.announce(AudioFormat.lowComplexity(48_000, 2));
        play(20, false);
        play(10, true);
        assertThat(descriptions()).containsExactly("silent", "sounding");
        assertThat(events.get(events.indexOf("sounding") + 1)).isEqualTo("key");
    }

    @Test
    void soundThatVanishesIsTakenBackAndTrustedLaterOnly() {
        packager.announce(AudioFormat.lowComplexity(48_000, 2));
        play(30, true);
        play(20, false);
        assertThat(descriptions()).containsExactly("sounding", "silent");
        play(30, true);
        assertThat(descriptions()).hasSize(2);
        play(60, true);
        assertThat(descriptions()).containsExactly("sounding", "silent", "sounding");
    }
}
