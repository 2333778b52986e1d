package org.shilian.restream;

import java.util.List;

/**
 * Somebody who gets a relay's pictures. All methods are called on the event loop of the context that was current when
 * watching began, in order, and must not block.
 */
public interface Viewer {

    /** Whether H.265 may be sent as it is; asked once. */
    boolean playsHevc();

    void onState(RelayState state);

    /** What is needed to play the fragments that follow; comes again whenever that changes. */
    void onLive(Live live);

    /** Fragments in order; they are released after the call unless retained. */
    void onFragments(List<Fragment> fragments);
}
