package org.shilian.restream;

import java.awt.image.BufferedImage;
import org.shilian.media.StreamId;

/** Opens sources and decodes single pictures; implemented by {@code restream.ffmpeg}. */
public interface Readings {

    /**
     * Starts to read a source.
     *
     * @param at where the relay's time line goes on, in 1/90000 s
     */
    Reading open(StreamId id, Source source, Sink sink, long at);

    /**
     * Decodes a key frame. Blocks.
     *
     * @param width in pixels, 0 for the picture's own
     */
    BufferedImage still(Live live, Fragment key, int width);
}
