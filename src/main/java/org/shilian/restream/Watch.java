package org.shilian.restream;

/** A viewer's hold on a relay. */
public interface Watch {

    /** Ends it; nothing more reaches the viewer once its event loop has seen this. May be called again. */
    void close();
}
