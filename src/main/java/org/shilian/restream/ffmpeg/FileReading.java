package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.shilian.media.StreamId;
import org.shilian.restream.Reason;
import org.shilian.restream.RelayConfig;
import org.shilian.restream.RelayMeters;
import org.shilian.restream.Sink;
import org.shilian.restream.Source;
import org.shilian.restream.ffmpeg.Feed.Wiring;
import org.shilian.restream.ffmpeg.Input.Stream;

/**
 * Plays a clip at real time in a loop. The position is the time of day modulo the clip's length, so that all players of
 * a clip show the same and a clip with burnt-in seconds shows the right one. All times in 1/90000 s.
 */
final class FileReading extends ThreadReading {

    private static final long SECOND = 90_000;
    private static final long TOLERATED = 5 * SECOND;

    private final Source source;
    private final Sink sink;
    private final Clock clock;
    private final Wiring wiring;
    private byte[] bytes = new byte[256 << 10];
    private long length;
    private long round;

    FileReading(
            StreamId id, Source source, Sink sink, long start, RelayConfig config, RelayMeters meters, Clock clock) {
        super(id, sink);
        this.source = source;
        this.sink = sink;
        this.clock = clock;
        this.wiring = new Wiring(sink, config, meters, start, this::watched, id.value(), source.masking());
    }

    @Override
    void read() throws Failure {
        try (Input input = new Input(interrupt)) {
            input.openFile(source.path());
            input.probe();
            Stream video = Streams.video(input);
            Stream audio = Streams.audio(input);
            length = video.duration() > 0 ? video.duration() : input.duration();
            if (length < SECOND / 10) {
                throw new Failure(Reason.UNREADABLE, "the clip has no length");
            }
            try (Feed feed = new Feed(video, audio, wiring)) {
                play(input, video, audio, feed);
            }
        }
    }

    private long now() {
        return clock.millis() * SECOND / 1000;
    }

    private void play(Input input, Stream video, @Nullable Stream audio, Feed feed) throws Failure {
        begin(input, video);
        int played = 0;
        while (!interrupt.stopped()) {
            int code = input.next();
            if (code == AVERROR_EOF() && played > 0) {
                round += length;
                played = 0;
                input.seek(video.index(), video.from90k(video.begin()));
            } else if (code < 0) {
                throw Failure.reading(code);
            } else {
                played++;
                packet(input, video, audio, feed);
                feed.check();
            }
        }
    }

    /** Goes to where the clock says. */
    private void begin(Input input, Stream video) throws Failure {
        long position = Math.floorMod(now(), length);
        round = now() - position;
        if (!input.seek(video.index(), video.from90k(video.begin() + position))) {
            throw new Failure(Reason.UNREADABLE, "the clip can't be positioned");
        }
    }

    private void packet(Input input, Stream video, @Nullable Stream audio, Feed feed) throws Failure {
        boolean picture = input.index() == video.index();
        Stream stream = picture ? video : audio;
        if (stream == null || input.index() != stream.index()) {
            return;
        }
        long decode = stream.to90k(input.dts());
        long present = stream.to90k(input.pts());
        if (decode == Input.NONE || present == Input.NONE || present - video.begin() >= length) {
            return;
        }
        if (!await(round + decode - video.begin())) {
            begin(input, video);
            return;
        }
        int size = input.size();
        bytes = bytes.length < size ? new byte[size * 2] : bytes;
        input.copy(bytes, 0, size);
        sink.received(size);
        if (picture) {
            feed.picture(
                    bytes, size, round + present - video.begin(), round + decode - video.begin(), System.nanoTime());
        } else {
            feed.sound(bytes, size, round + present - video.begin(), System.nanoTime());
        }
    }

    /** Waits until a packet is due; false when the clock has been set and the position is wrong. */
    private boolean await(long due) {
        long ahead = due - now();
        if (ahead > TOLERATED || ahead < -length - TOLERATED) {
            return false;
        }
        while (ahead > 0 && !interrupt.stopped()) {
            interrupt.pause(ahead * 1_000_000_000 / SECOND);
            ahead = due - now();
        }
        return true;
    }
}
