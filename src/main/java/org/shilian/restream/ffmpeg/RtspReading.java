package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_NOFILLIN;
import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_NOPARSE;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.media.AccessUnits;
import org.shilian.media.AudioFormat;
import org.shilian.media.Codec;
import org.shilian.media.NalSyntax;
import org.shilian.media.StreamId;
import org.shilian.restream.Reason;
import org.shilian.restream.RelayConfig;
import org.shilian.restream.Sink;
import org.shilian.restream.Source;
import org.shilian.restream.ffmpeg.Input.Stream;

/** Pulls a camera by RTSP. */
final class RtspReading extends ThreadReading {

    private final Source source;
    private final Sink sink;
    private final RelayConfig config;
    private final long start;
    private byte[] sound = new byte[4096];
    private long unreported;

    RtspReading(StreamId id, Source source, Sink sink, long start, RelayConfig config) {
        super(id, sink);
        this.source = source;
        this.sink = sink;
        this.start = start;
        this.config = config;
    }

    @Override
    void read() throws Failure {
        resolve();
        try (Input input = new Input(interrupt)) {
            interrupt.within(config.connectTimeout().toNanos());
            input.open(Secrets.url(source), options(), AVFMT_FLAG_NOPARSE | AVFMT_FLAG_NOFILLIN);
            Stream video = first(input, true);
            if (video == null || !video.codec().nal()) {
                throw new Failure(Reason.CODEC_UNSUPPORTED, "no video that can be shown");
            }
            try (Feed feed = new Feed(video, start, config.soundWindow(), sink)) {
                pump(input, video, first(input, false), feed);
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

    private static @Nullable Stream first(Input input, boolean video) {
        for (Stream stream : input.streams()) {
            boolean sound = stream.codec() == Codec.AAC && stream.extra().length >= 2;
            if (video ? stream.codec().video() && input.isMedia(stream.index()) : sound) {
                return stream;
            }
        }
        return null;
    }

    private void pump(Input input, Stream video, @Nullable Stream audio, Feed feed) throws Failure {
        if (audio != null) {
            feed.announce(AudioFormat.of(audio.extra(), audio.rate(), audio.channels()));
        }
        AccessUnits units = new AccessUnits(
                NalSyntax.of(video.codec()),
                (bytes, length, time) -> feed.picture(bytes, length, time, Input.NONE, System.nanoTime()));
        Silence silence = new Silence(config, System.nanoTime());
        while (true) {
            interrupt.within(config.packetTimeout().toNanos());
            int code = input.next();
            if (code < 0) {
                throw code == AVERROR_EXIT() ? new Failure(Reason.NO_PACKETS, "silent") : Failure.reading(code);
            }
            long now = System.nanoTime();
            int size = input.size();
            report(size);
            if (input.index() == video.index()) {
                input.copy(units.room(size), units.at(), size);
                units.add(size, input.pts() == AV_NOPTS_VALUE ? 0 : video.to90k(input.pts()));
                silence.video(now);
            } else if (audio != null && input.index() == audio.index() && input.pts() != AV_NOPTS_VALUE) {
                sound = sound.length < size ? new byte[size] : sound;
                input.copy(sound, 0, size);
                feed.sound(sound, size, audio.to90k(input.pts()), now);
            }
            silence.check(feed.playing(), now);
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
