package org.shilian.conference.sfu.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;

/** Packets written by hand in hexadecimal digits, blanks between them as one likes. */
public final class Packets {

    /** Version 2, marker, type 96, number 0x1234, time 0x01020304, source 0x0A0B0C0D, with one-byte extensions. */
    static final String EXTENDED = "90E0 1234 01020304 0A0B0C0D BEDE0003 10 85 91 6D31 00 32 010203 0000 CAFEBABE";

    /** The same without extensions. */
    static final String PLAIN = "80E0 1234 01020304 0A0B0C0D CAFEBABE";

    private Packets() {}

    public static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    public static String digits(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /** A view of a packet in the midst of an array, with room behind it. */
    static RtpPacket view(String digits) {
        byte[] packet = bytes(digits);
        byte[] array = new byte[packet.length + 100];
        Arrays.fill(array, (byte) 0xEE);
        System.arraycopy(packet, 0, array, 7, packet.length);
        RtpPacket view = new RtpPacket();
        assertThat(view.wrap(array, 7, packet.length)).isTrue();
        return view;
    }

    static String digits(RtpPacket packet) {
        return digits(copy(packet));
    }

    static byte[] copy(RtpPacket packet) {
        return Arrays.copyOfRange(packet.bytes(), packet.offset(), packet.offset() + packet.length());
    }

    static String payload(RtpPacket packet) {
        int from = packet.payloadOffset();
        return digits(Arrays.copyOfRange(packet.bytes(), from, from + packet.payloadLength()));
    }

    /** The value of an extension in digits, or "none". */
    static String value(RtpPacket packet, Extension extension) {
        int at = packet.extension(extension);
        return at < 0 ? "none" : digits(Arrays.copyOfRange(packet.bytes(), at, at + Extensions.lengthAt(packet, at)));
    }
}
