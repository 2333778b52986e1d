package org.shilian.conference.sfu.ice;

import org.shilian.conference.sfu.net.Path;

/** Hears how the way to one page fares; called on the media loop. */
public interface IceListener {
    /** The page chose a path for the first time, or again after it had none. */
    void connected(Path path);

    /** The page chose another path, as after a change of its network, or the one in use closed. */
    void switched(Path from, Path to);

    /** Nothing proved has come from the page for so long; said once until it is heard again. */
    void silent(long seconds);

    /** Something came again after the silence. */
    void heard();

    /** The page's consent to be sent to has ended (RFC 7675 section 5.1); the agent is closed. */
    void lost();
}
