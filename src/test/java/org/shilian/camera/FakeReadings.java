package org.shilian.camera;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shilian.media.StreamId;
import org.shilian.restream.Fragment;
import org.shilian.restream.Live;
import org.shilian.restream.Reading;
import org.shilian.restream.Readings;
import org.shilian.restream.Reason;
import org.shilian.restream.Rendition;
import org.shilian.restream.Sink;
import org.shilian.restream.Source;

/** Sources that do what the test says, by the thousand. */
final class FakeReadings implements Readings {
    private final Map<String, Sink> sinks = new ConcurrentHashMap<>();
    private final Map<String, Source> sources = new ConcurrentHashMap<>();

    @Override
    public Reading open(StreamId id, Source source, Sink sink, long at) {
        sinks.put(id.value(), sink);
        sources.put(id.value(), source);
        return new FakeReading(id.value());
    }

    @Override
    public BufferedImage still(Live live, Fragment key, int width) {
        throw new UnsupportedOperationException("these sources have no pictures");
    }

    Set<String> opened() {
        return Set.copyOf(sinks.keySet());
    }

    Source source(String camera) {
        return Objects.requireNonNull(sources.get(camera), camera);
    }

    void play(String camera) {
        sink(camera).offered(Set.of(Rendition.COPY));
        sink(camera).playing();
    }

    void ended(String camera, Reason reason) {
        Sink sink = sinks.remove(camera);
        if (sink != null) {
            sink.ended(reason);
        }
    }

    private Sink sink(String camera) {
        return Objects.requireNonNull(sinks.get(camera), camera);
    }

    /** One source that is open. */
    private final class FakeReading implements Reading {
        private final String camera;

        FakeReading(String camera) {
            this.camera = camera;
        }

        @Override
        public void demand(Set<Rendition> watched) {
            // It has no pictures in any form.
        }

        @Override
        public void stop() {
            ended(camera, Reason.SOURCE_ENDED);
        }
    }
}
