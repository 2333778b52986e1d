package org.shilian.restream;

import java.util.Locale;

/** Why there are no pictures; the code is stable and goes to machines. */
public enum Reason {
    /** The camera's name is not known to the name service. */
    NAME_NOT_RESOLVED,
    /** The camera's address refuses the connection. */
    REFUSED,
    /** The camera wants another user or password. */
    WRONG_PASSWORD,
    /** The camera, or the file, does not exist under this path. */
    NOT_FOUND,
    /** Nothing answers, or what accepts the connection stays silent. */
    NO_ANSWER,
    /** The camera answered but sends no packets. */
    NO_PACKETS,
    /** Packets come but no picture to begin with. */
    NO_KEY_FRAME,
    /** The pictures are in a form that can't be read or converted. */
    CODEC_UNSUPPORTED,
    /** The camera ended the stream. */
    SOURCE_ENDED,
    /** The camera broke the protocol. */
    PROTOCOL_ERROR,
    /** The source can't be opened for another cause. */
    UNREADABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
