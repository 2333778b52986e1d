package org.shilian.conference.sfu.ice;

import java.nio.ByteBuffer;
import org.ice4j.StunException;
import org.ice4j.attribute.Attribute;
import org.ice4j.message.Message;
import org.jspecify.annotations.Nullable;

/** STUN messages as bytes (RFC 8489 section 5): looks them over before the library takes them apart. */
final class StunMessages {
    static final int HEADER = 20;
    static final int ATTRIBUTE_HEAD = 4;
    static final int BINDING_REQUEST = 0x0001;
    static final int BINDING_INDICATION = 0x0011;

    private static final int COOKIE = 0x2112A442;
    private static final int NONE = -1;

    private StunMessages() {}

    /** The type of a message with a sound header that fills its packet, or -1. */
    static int type(byte[] data, int offset, int length) {
        if (length < HEADER || length % 4 != 0) {
            return NONE;
        }
        ByteBuffer header = ByteBuffer.wrap(data, offset, HEADER);
        int type = header.getShort();
        boolean sound =
                type >= 0 && type <= 0x3FFF && header.getShort() == length - HEADER && header.getInt() == COOKIE;
        return sound ? type : NONE;
    }

    /**
     * The message, or null when its attributes do not fit into it or are not as they should be.
     * The library reads by the lengths that stand in the message and throws what comes to hand.
     */
    static @Nullable Message decode(byte[] exact) {
        if (!attributesFit(exact)) {
            return null;
        }
        try {
            return Message.decode(exact, 0, exact.length);
        } catch (StunException | RuntimeException e) {
            return null;
        }
    }

    private static boolean attributesFit(byte[] message) {
        int at = HEADER;
        while (at < message.length) {
            int next = after(message, at);
            if (next > message.length) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /** Where the first MESSAGE-INTEGRITY of a message begins whose attributes fit, or -1. */
    static int integrityPosition(byte[] message) {
        for (int at = HEADER; at < message.length; at = after(message, at)) {
            if (number(message, at) == Attribute.MESSAGE_INTEGRITY) {
                return number(message, at + 2) == Integrity.HMAC ? at : NONE;
            }
        }
        return NONE;
    }

    private static int after(byte[] message, int at) {
        int length = number(message, at + 2);
        return at + ATTRIBUTE_HEAD + (length + 3 & ~3);
    }

    private static int number(byte[] message, int at) {
        return (message[at] & 0xFF) << 8 | message[at + 1] & 0xFF;
    }
}
