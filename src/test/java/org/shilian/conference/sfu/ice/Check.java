package org.shilian.conference.sfu.ice;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Builds a connectivity check as a page sends it, or one with a fault. */
public final class Check {
    private static final Random RANDOM = new Random(8445);

    private final ByteBuffer attributes = ByteBuffer.allocate(2_000);
    private final byte[] transaction = new byte[12];
    private int type = 0x0001;

    private Check(@Nullable String username) {
        RANDOM.nextBytes(transaction);
        if (username != null) {
            attribute(0x0006, username.getBytes(StandardCharsets.UTF_8));
        }
        attribute(0x0024, new byte[] {0x6E, 0, 1, (byte) 0xFF});
    }

    /** Of a page with the fragment {@code remote}, which takes itself for the controlling side. */
    public static Check of(IceCredentials local, String remote) {
        return new Check(local.ufrag() + ":" + remote).attribute(0x802A, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    }

    /** The same of a page that takes itself for the controlled side. */
    public static Check controlled(IceCredentials local, String remote) {
        return new Check(local.ufrag() + ":" + remote).attribute(0x8029, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    }

    /** What a page answers to a check of the other side. */
    public static byte[] answer(byte[] request, InetSocketAddress from, String password) {
        Check answer = new Check(null).type(0x0101);
        answer.attributes.clear();
        System.arraycopy(request, 8, answer.transaction, 0, answer.transaction.length);
        int address = ByteBuffer.wrap(from.getAddress().getAddress()).getInt() ^ 0x2112A442;
        byte[] mapped = ByteBuffer.allocate(8)
                .putShort((short) 1)
                .putShort((short) (from.getPort() ^ 0x2112))
                .putInt(address)
                .array();
        return answer.attribute(0x0020, mapped).signed(password);
    }

    static Check named(@Nullable String username) {
        return new Check(username);
    }

    public Check nominating() {
        return attribute(0x0025, new byte[0]);
    }

    Check type(int wanted) {
        type = wanted;
        return this;
    }

    Check attribute(int number, byte[] value) {
        attributes.putShort((short) number).putShort((short) value.length).put(value);
        attributes.position(attributes.position() + (-value.length & 3));
        return this;
    }

    public byte[] signed(String password) {
        byte[] open = message();
        attribute(0x0008, new Integrity(password).of(open, open.length));
        return unsigned();
    }

    byte[] unsigned() {
        attribute(0x8028, new byte[4]);
        byte[] message = message();
        int print = Integrity.fingerprint(message, message.length - 8);
        ByteBuffer.wrap(message).putInt(message.length - 4, print);
        return message;
    }

    private byte[] message() {
        return ByteBuffer.allocate(20 + attributes.position())
                .putShort((short) type)
                .putShort((short) attributes.position())
                .putInt(0x2112A442)
                .put(transaction)
                .put(Arrays.copyOf(attributes.array(), attributes.position()))
                .array();
    }
}
