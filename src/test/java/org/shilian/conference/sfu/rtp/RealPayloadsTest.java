package org.shilian.conference.sfu.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a payloader that isn't ours makes is read right. */
class RealPayloadsTest {

    private static final String PICTURE = "testsrc2=size=640x360:rate=30:duration=1";

    @Test
    void vp8OfFfmpeg() {
        List<byte[]> packets = FfmpegCapture.of(
                        "-f", "lavfi", "-i", PICTURE, "-c:v", "libvpx", "-g", "10", "-deadline", "realtime")
                .rtp();
        RtpPacket packet = new RtpPacket();
        Vp8Payload payload = new Vp8Payload();
        int frames = 0;
        int keys = 0;
        boolean ended = true;
        int last = -1;
        for (byte[] bytes : packets) {
            assertThat(packet.wrap(bytes, 0, bytes.length)).isTrue();
            assertThat(payload.wrap(packet)).isTrue();
            assertThat(payload.longPictureId()).isTrue();
            assertThat(payload.startsFrame()).isEqualTo(ended);
            if (ended) {
                frames++;
                assertThat(last < 0 || payload.pictureId() == (last + 1 & 0x7FFF))
                        .isTrue();
            } else {
                assertThat(payload.pictureId()).isEqualTo(last);
            }
            last = payload.pictureId();
            ended = packet.marker();
            if (payload.startsKeyFrame()) {
                keys++;
                assertThat(payload.width()).isEqualTo(640);
                assertThat(payload.height()).isEqualTo(360);
            }
        }
        assertThat(ended).isTrue();
        assertThat(frames).isEqualTo(30);
        assertThat(keys).isEqualTo(3);
    }

    @Test
    void vp8OfChromium() {
        RtpPacket packet = new RtpPacket();
        Vp8Payload payload = new Vp8Payload();
        List<byte[]> packets = Captured.packets("chromium-vp8-rtp.txt");
        for (byte[] bytes : packets) {
            assertThat(packet.wrap(bytes, 0, bytes.length)).isTrue();
            assertThat(payload.wrap(packet)).isTrue();
            assertThat(payload.pictureId()).isEqualTo(0x0392);
            boolean first = bytes == packets.get(0);
            assertThat(payload.startsKeyFrame()).isEqualTo(first);
            assertThat(payload.width()).isEqualTo(first ? 320 : 0);
            assertThat(payload.height()).isEqualTo(first ? 180 : 0);
        }
        assertThat(packet.marker()).isTrue();
    }

    @Test
    void h264OfFfmpeg() {
        List<byte[]> packets = FfmpegCapture.of(
                        "-f",
                        "lavfi",
                        "-i",
                        PICTURE,
                        "-c:v",
                        "libx264",
                        "-g",
                        "10",
                        "-profile:v",
                        "baseline",
                        "-pix_fmt",
                        "yuv420p",
                        "-preset",
                        "ultrafast",
                        "-tune",
                        "zerolatency",
                        "-bsf:v",
                        "dump_extra")
                .rtp();
        RtpPacket packet = new RtpPacket();
        H264Payload payload = new H264Payload();
        int frames = 0;
        int keys = 0;
        boolean whole = true;
        for (byte[] bytes : packets) {
            assertThat(packet.wrap(bytes, 0, bytes.length)).isTrue();
            assertThat(payload.wrap(packet)).isTrue();
            assertThat(payload.starts()).isEqualTo(whole);
            whole = payload.ends();
            frames += packet.marker() ? 1 : 0;
            keys += payload.startsKeyFrame() ? 1 : 0;
        }
        assertThat(frames).isEqualTo(30);
        assertThat(keys).isEqualTo(3);
    }

    @Test
    void opusOfFfmpeg() {
        List<byte[]> packets = FfmpegCapture.of("-f", "lavfi", "-i", "sine=duration=1", "-c:a", "libopus")
                .rtp();
        RtpPacket packet = new RtpPacket();
        Unwrapper timestamps = Unwrapper.of(32);
        long last = -1;
        for (byte[] bytes : packets) {
            assertThat(packet.wrap(bytes, 0, bytes.length)).isTrue();
            assertThat(packet.payloadLength()).isPositive();
            long now = timestamps.unwrap(packet.timestamp());
            assertThat(last < 0 || now - last == 960).isTrue();
            last = now;
        }
        assertThat(packets).hasSizeGreaterThanOrEqualTo(50);
    }
}
