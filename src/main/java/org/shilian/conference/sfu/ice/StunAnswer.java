package org.shilian.conference.sfu.ice;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ice4j.StunException;
import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.attribute.Attribute;
import org.ice4j.attribute.AttributeFactory;
import org.ice4j.attribute.UnknownAttributesAttribute;
import org.jspecify.annotations.Nullable;

/** Answers to binding requests as bytes, with our name, integrity and fingerprint (RFC 8489 section 6.3). */
final class StunAnswer {
    private static final int SUCCESS = 0x0101;
    private static final int ERROR = 0x0111;
    private static final int COOKIE = 0x2112A442;
    private static final int MOST_BYTES = 1024;
    private static final byte[] SOFTWARE = AttributeFactory.createSoftwareAttribute(
                    "Shilian".getBytes(StandardCharsets.US_ASCII))
            .encode();

    private StunAnswer() {}

    static byte[] success(StunRequest request, InetSocketAddress from, Integrity integrity) {
        TransportAddress mapped = new TransportAddress(from, Transport.UDP);
        Attribute attribute = AttributeFactory.createXorMappedAddressAttribute(mapped, request.transaction());
        return message(SUCCESS, request, List.of(attribute), integrity);
    }

    /** Before the sender has proved that it knows the password the answer can't be protected by it. */
    static byte[] error(StunRequest request, int code, @Nullable Integrity integrity) {
        return message(ERROR, request, List.of(errorCode(code)), integrity);
    }

    static byte[] unknownAttributes(StunRequest request, Integrity integrity) {
        UnknownAttributesAttribute unknown = AttributeFactory.createUnknownAttributesAttribute();
        request.unknown().forEach(type -> unknown.addAttributeID((char) type.intValue()));
        return message(ERROR, request, List.of(errorCode(420), unknown), integrity);
    }

    private static Attribute errorCode(int code) {
        try {
            return AttributeFactory.createErrorCodeAttribute((char) code);
        } catch (StunException e) {
            throw new IllegalArgumentException("not an error code of STUN: " + code, e);
        }
    }

    private static byte[] message(
            int type, StunRequest request, List<Attribute> attributes, @Nullable Integrity integrity) {
        ByteBuffer out = ByteBuffer.allocate(MOST_BYTES);
        out.putShort((short) type).putShort((short) 0).putInt(COOKIE).put(request.transaction());
        put(out, SOFTWARE);
        for (Attribute attribute : attributes) {
            put(out, attribute.encode());
        }
        if (integrity != null) {
            byte[] proof = integrity.of(out.array(), out.position());
            out.putShort((short) Attribute.MESSAGE_INTEGRITY)
                    .putShort((short) proof.length)
                    .put(proof);
        }
        int length = out.position();
        out.putShort(2, (short) (length - StunMessages.HEADER + StunMessages.ATTRIBUTE_HEAD + Integer.BYTES));
        out.putShort((short) Attribute.FINGERPRINT)
                .putShort((short) Integer.BYTES)
                .putInt(Integrity.fingerprint(out.array(), length));
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void put(ByteBuffer out, byte[] attribute) {
        out.put(attribute);
        out.position(out.position() + (-attribute.length & 3));
    }
}
