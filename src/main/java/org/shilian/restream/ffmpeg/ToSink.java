package org.shilian.restream.ffmpeg;

import org.shilian.restream.Fragment;
import org.shilian.restream.Live;
import org.shilian.restream.Rendition;
import org.shilian.restream.Sink;
import org.shilian.restream.fmp4.Packager;

/** Hands a packager's output to the relay under a rendition's name. */
record ToSink(Rendition rendition, Sink sink, Runnable beforeFirst) implements Packager.Output {

    @Override
    public void live(Live live) {
        beforeFirst.run();
        sink.live(rendition, live);
    }

    @Override
    public void fragment(Fragment fragment) {
        sink.fragment(rendition, fragment);
    }
}
