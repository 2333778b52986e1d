package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;

import java.time.Clock;
import org.shilian.media.Codec;
import org.shilian.media.StreamId;
import org.shilian.restream.RelayConfig;
import org.shilian.restream.RelayMeters;
import org.shilian.restream.Sink;
import org.shilian.restream.Source;
import org.shilian.restream.TestOptions;
import org.shilian.restream.ffmpeg.Feed.Wiring;
import org.shilian.restream.ffmpeg.Input.Stream;

/** Generates a picture with a running clock, for walls without cameras. */
final class TestReading extends ThreadReading {

    private static final int GROUP_SECONDS = 2;

    private final TestOptions options;
    private final Sink sink;
    private final Clock clock;
    private final Wiring wiring;

    TestReading(
            StreamId id, Source source, Sink sink, long start, RelayConfig config, RelayMeters meters, Clock clock) {
        super(id, sink);
        this.options = TestOptions.of(source.uri().getSchemeSpecificPart());
        this.sink = sink;
        this.clock = clock;
        this.wiring = new Wiring(sink, config, meters, start, this::watched, id.value(), source.masking());
    }

    @Override
    void read() throws Failure {
        Codec codec = options.mjpeg() ? Codec.MJPEG : Codec.H264;
        int id = options.mjpeg() ? AV_CODEC_ID_MJPEG : AV_CODEC_ID_H264;
        Stream stream = new Stream(0, codec, id, new byte[0], 0, 0, 0, 0, 1, 90_000);
        try (VideoEncoder encoder = encoder();
                TestPicture picture = new TestPicture(options.width(), options.height());
                Feed feed = new Feed(stream, null, wiring)) {
            play(encoder, picture, feed);
        }
    }

    private VideoEncoder encoder() throws Failure {
        return options.mjpeg()
                ? VideoEncoder.jpeg(options.width(), options.height())
                : VideoEncoder.h264(options.width(), options.height(), options.rate() * GROUP_SECONDS);
    }

    private void play(VideoEncoder encoder, TestPicture picture, Feed feed) throws Failure {
        long first = clock.millis();
        for (long n = 0; !interrupt.stopped(); n++) {
            long due = first + n * 1000 / options.rate();
            interrupt.pause((due - clock.millis()) * 1_000_000);
            long time = due * 90;
            byte[] bytes = encoder.encode(picture.at(clock.instant().atZone(clock.getZone()), n));
            if (bytes != null) {
                sink.received(bytes.length);
                feed.picture(bytes, bytes.length, time, Input.NONE, System.nanoTime());
            }
        }
    }
}
