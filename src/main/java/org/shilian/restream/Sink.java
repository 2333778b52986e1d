package org.shilian.restream;

import java.util.Set;

/**
 * What a reading tells its relay. {@link #offered} comes first, {@link #playing} before pictures, {@link #ended} last
 * and once; calls for one rendition come in order from one thread.
 */
public interface Sink {

    /** In which forms pictures can be had. */
    void offered(Set<Rendition> renditions);

    /** The first picture to begin with has come. */
    void playing();

    void live(Rendition rendition, Live live);

    /** Hands a fragment over, with its one count. */
    void fragment(Rendition rendition, Fragment fragment);

    /** A rendition is not made any more, because nobody watches it. */
    void gone(Rendition rendition);

    /** A rendition can't be made, others may; a new description means that it can. */
    void failed(Rendition rendition, Reason reason);

    /** Bytes taken from the source since the last call. */
    void received(long bytes);

    /** The reading is over and holds nothing any more. */
    void ended(Reason reason);
}
