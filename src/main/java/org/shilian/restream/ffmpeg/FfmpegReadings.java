package org.shilian.restream.ffmpeg;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import org.shilian.media.StreamId;
import org.shilian.restream.Fragment;
import org.shilian.restream.Live;
import org.shilian.restream.Reading;
import org.shilian.restream.Readings;
import org.shilian.restream.RelayConfig;
import org.shilian.restream.RelayMeters;
import org.shilian.restream.Sink;
import org.shilian.restream.Source;

/** Opens sources with FFmpeg. */
public final class FfmpegReadings implements Readings {

    private final RelayConfig config;
    private final RelayMeters meters;
    private final Clock clock;

    /** @param cache where FFmpeg's libraries are unpacked to, once */
    public FfmpegReadings(Path cache, RelayConfig config, RelayMeters meters, Clock clock) {
        Natives.load(cache);
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Reading open(StreamId id, Source source, Sink sink, long at) {
        ThreadReading reading =
                switch (source.scheme()) {
                    case "file" -> new FileReading(id, source, sink, at, config, meters, clock);
                    case "test" -> new TestReading(id, source, sink, at, config, meters, clock);
                    default -> new RtspReading(id, source, sink, at, config, meters);
                };
        return reading.start();
    }

    @Override
    public BufferedImage still(Live live, Fragment key, int width) {
        try {
            return Stills.picture(live, key, width);
        } catch (Failure e) {
            throw new IllegalStateException("no still picture: " + e.reason().code(), e);
        }
    }
}
