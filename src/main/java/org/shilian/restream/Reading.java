package org.shilian.restream;

import java.util.Set;

/** One source being read, until it ends or is stopped. */
public interface Reading {

    /** Which renditions are watched now. Any thread. */
    void demand(Set<Rendition> watched);

    /** Ends it soon, also when the source hangs; the sink's {@code ended} follows. Any thread, repeatable. */
    void stop();
}
