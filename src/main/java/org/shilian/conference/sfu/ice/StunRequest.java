package org.shilian.conference.sfu.ice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ice4j.attribute.Attribute;
import org.ice4j.attribute.IceControlledAttribute;
import org.ice4j.attribute.PriorityAttribute;
import org.ice4j.attribute.UsernameAttribute;
import org.ice4j.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A connectivity check as it came (RFC 8445 section 7.1): whom it names, what it wants, and the
 * bytes that its integrity is reckoned over. Nothing of it is proved yet.
 *
 * @param local the receiver's user name fragment
 * @param remote the sender's
 * @param transaction 12 bytes
 * @param integrity where MESSAGE-INTEGRITY begins, or -1 without one
 * @param priority of the candidate that the sender would learn by this, 0 when not said
 * @param nominates whether it carries USE-CANDIDATE
 * @param claimsControlled whether the sender takes itself for the controlled side
 * @param unknown attributes that must be understood but are not
 */
@SuppressWarnings("ArrayRecordComponent")
record StunRequest(
        String local,
        String remote,
        byte[] message,
        byte[] transaction,
        int integrity,
        long priority,
        boolean nominates,
        boolean claimsControlled,
        List<Integer> unknown) {
    /** What a request may carry and we know, though some of it means nothing in a request. */
    private static final Set<Integer> KNOWN = Set.of(
            (int) Attribute.MAPPED_ADDRESS,
            (int) Attribute.USERNAME,
            (int) Attribute.MESSAGE_INTEGRITY,
            (int) Attribute.ERROR_CODE,
            (int) Attribute.UNKNOWN_ATTRIBUTES,
            (int) Attribute.REALM,
            (int) Attribute.NONCE,
            (int) Attribute.XOR_MAPPED_ADDRESS,
            (int) Attribute.PRIORITY,
            (int) Attribute.USE_CANDIDATE);

    private static final int FIRST_OPTIONAL = 0x8000;
    private static final int LONGEST_USERNAME = 513;
    private static final int MOST_NAMED = 32;
    private static final int TRANSACTION_AT = 8;

    /** Null when this is no binding request with a right fingerprint and a user name of ICE's form. */
    static @Nullable StunRequest decode(byte[] data, int offset, int length) {
        if (StunMessages.type(data, offset, length) != StunMessages.BINDING_REQUEST) {
            return null;
        }
        byte[] exact = Arrays.copyOfRange(data, offset, offset + length);
        Message message = StunMessages.decode(exact);
        if (message == null || !message.containsAttribute(Attribute.FINGERPRINT)) {
            return null;
        }
        return message.getAttribute(Attribute.USERNAME) instanceof UsernameAttribute username
                ? of(exact, message, username.getUsername())
                : null;
    }

    private static @Nullable StunRequest of(byte[] exact, Message message, byte[] username) {
        String name = new String(username, StandardCharsets.UTF_8);
        int colon = name.indexOf(':');
        if (username.length > LONGEST_USERNAME || colon < 0) {
            return null;
        }
        return new StunRequest(
                name.substring(0, colon),
                name.substring(colon + 1),
                exact,
                Arrays.copyOfRange(exact, TRANSACTION_AT, StunMessages.HEADER),
                StunMessages.integrityPosition(exact),
                message.getAttribute(Attribute.PRIORITY) instanceof PriorityAttribute priority
                        ? priority.getPriority()
                        : 0,
                message.containsAttribute(Attribute.USE_CANDIDATE),
                message.getAttribute(Attribute.ICE_CONTROLLED) instanceof IceControlledAttribute,
                unknown(message));
    }

    private static List<Integer> unknown(Message message) {
        return message.getAttributes().stream()
                .map(attribute -> (int) attribute.getAttributeType())
                .filter(type -> type < FIRST_OPTIONAL && !KNOWN.contains(type))
                .limit(MOST_NAMED)
                .toList();
    }

    /** The first eight bytes of the transaction, which are random; enough to know it again. */
    long mark() {
        long mark = 0;
        for (int n = 0; n < Long.BYTES; n++) {
            mark = mark << 8 | transaction[n] & 0xFF;
        }
        return mark;
    }
}
