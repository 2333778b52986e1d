package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_NOFILLIN;
import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_NOPARSE;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.media.AccessUnits;
import org.shilian.media.Codec;
import org.shilian.media.NalSyntax;
import org.shilian.media.StreamId;
import org.shilian.restream.Reason;
import org.shilian.restream.RelayConfig;
import org.shilian.restream.RelayMeters;
import org.shilian.restream.Sink;
import org.shilian.restream.Source;
import org.shilian.restream.ffmpeg.Feed.Wiring;
import org.shilian.restream.ffmpeg.Input.Stream;

/** Pulls a camera by RTSP. */
final class RtspReading extends ThreadReading {

    private final Source source;
    private final Sink sink;
    private final RelayConfig config;
    private final Wiring wiring;
    private byte[] sound = new byte[4096];
    private long unreported;

    RtspReading(StreamId id, Source source, Sink sink, long start, RelayConfig config, RelayMeters meters) {
        super(id, sink);
        this.source = source;
        this.sink = sink;
        this.config = config;
        this.wiring = new Wiring(sink, config, meters, start, this::watched, id.value(), source.masking());
    }

    @Override
    void read() throws Failure {
        resolve();
        try (Input input = new Input(interrupt)) {
            interrupt.within(config.connectTimeout().toNanos());
            input.open(Secrets.url(source), options(), AVFMT_FLAG_NOPARSE | AVFMT_FLAG_NOFILLIN);
            Stream video = Streams.video(input);
            if (video.codec() == Codec.OTHER_VIDEO) {
                input.clearFlags(AVFMT_FLAG_NOPARSE | AVFMT_FLAG_NOFILLIN);
            }
            Stream audio = Streams.audio(input);
            try (Feed feed = new Feed(video, audio, wiring)) {
                pump(input, video, audio, feed);
            }
        }
    }

    /** FFmpeg does not tell an unknown name from other failures, so the name is looked up before. */
    private void resolve() throws Failure {
        try {
            InetAddress.getByName(source.host());
        } catch (UnknownHostException e) {
            throw new Failure(Reason.NAME_NOT_RESOLVED, "host");
        }
    }

    private Map<String, String> options() {
        Map<String, String> options = new HashMap<>();
        switch (source.transport()) {
            case AUTO -> {
                options.put("rtsp_transport", "tcp+udp");
                options.put("rtsp_flags", "prefer_tcp");
            }
            case TCP -> options.put("rtsp_transport", "tcp");
            case UDP -> options.put("rtsp_transport", "udp");
        }
        // Longer than the interrupt's limit, which comes first: an error by FFmpeg's own would not tell what was late.
        options.put("timeout", Long.toString(config.connectTimeout().toNanos() / 1000 * 2));
        options.put("allowed_media_types", "video+audio");
        return options;
    }

    private void pump(Input input, Stream video, @Nullable Stream audio, Feed feed) throws Failure {
        Pictures pictures = video.codec().nal() ? new Joined(video, feed) : new Whole(video, feed);
        Silence silence = new Silence(config, System.nanoTime());
        while (true) {
            interrupt.within(config.packetTimeout().toNanos());
            int code = input.next();
            if (code < 0) {
                throw code == AVERROR_EXIT() ? new Failure(Reason.NO_PACKETS, "silent") : Failure.reading(code);
            }
            long now = System.nanoTime();
            report(input.size());
            int lost = Losses.take();
            if (input.index() == video.index()) {
                if (lost > 0) {
                    pictures.lost(lost);
                }
                pictures.take(input, now);
                silence.video(now);
            } else if (audio != null && input.index() == audio.index()) {
                sound(input, audio, feed, now);
            }
            feed.check();
            silence.check(feed.showing(), now);
        }
    }

    private void sound(Input input, Stream audio, Feed feed, long now) throws Failure {
        int size = input.size();
        long time = audio.to90k(input.pts());
        if (time != Input.NONE) {
            sound = sound.length < size ? new byte[size] : sound;
            input.copy(sound, 0, size);
            feed.sound(sound, size, time, now);
        }
    }

    /** Brings packets of the video to the feed. */
    private interface Pictures {
        void take(Input input, long now);

        /** Packets were lost before the one that is taken next. */
        void lost(int packets);
    }

    /** The depacketizer yields pieces. */
    private static final class Joined implements Pictures {

        private final Stream video;
        private final Feed feed;
        private final AccessUnits units;
        private long last;

        Joined(Stream video, Feed feed) {
            this.video = video;
            this.feed = feed;
            this.units = new AccessUnits(
                    NalSyntax.of(video.codec()),
                    (bytes, length, time) -> feed.picture(bytes, length, time, Input.NONE, System.nanoTime()));
        }

        @Override
        public void take(Input input, long now) {
            int size = input.size();
            long time = video.to90k(input.pts());
            last = time == Input.NONE ? last : time;
            input.copy(units.room(size), units.at(), size);
            units.add(size, last);
        }

        @Override
        public void lost(int packets) {
            units.lost();
            feed.lost(packets);
        }
    }

    /** The depacketizer, or FFmpeg's parser, yields whole pictures. */
    private static final class Whole implements Pictures {

        private final Stream video;
        private final Feed feed;
        private byte[] picture = new byte[256 << 10];

        Whole(Stream video, Feed feed) {
            this.video = video;
            this.feed = feed;
        }

        @Override
        public void take(Input input, long now) {
            int size = input.size();
            long time = video.to90k(input.pts());
            if (time != Input.NONE) {
                picture = picture.length < size ? new byte[size * 2] : picture;
                input.copy(picture, 0, size);
                feed.picture(picture, size, time, Input.NONE, now);
            }
        }

        @Override
        public void lost(int packets) {
            feed.lost(packets);
        }
    }

    private void report(int size) {
        unreported += size;
        if (unreported > 64 << 10) {
            sink.received(unreported);
            unreported = 0;
        }
    }
}
