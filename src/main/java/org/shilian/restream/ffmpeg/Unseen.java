package org.shilian.restream.ffmpeg;

import org.shilian.restream.Fragment;
import org.shilian.restream.Live;
import org.shilian.restream.fmp4.Packager;

/** Where the raw pictures of a masked camera end: they tell that it plays, and nobody gets them. */
record Unseen(Runnable beforeFirst) implements Packager.Output {

    @Override
    public void live(Live live) {
        beforeFirst.run();
    }

    @Override
    public void fragment(Fragment fragment) {
        fragment.release();
    }
}
