package org.shilian.conference.sfu.rtp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The few texts that an extension can have, such as mids and rids, told apart without making a String. */
public final class KnownTexts {

    private final List<String> texts;
    private final byte[][] values;

    public KnownTexts(List<String> texts) {
        this.texts = List.copyOf(texts);
        this.values = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /** Which of them a packet carries, from 0; -1 when it carries none or another. */
    public int of(RtpPacket packet, Extension extension) {
        int at = packet.extension(extension);
        if (at < 0) {
            return -1;
        }
        int end = at + Extensions.lengthAt(packet, at);
        for (int i = 0; i < values.length; i++) {
            if (Arrays.equals(values[i], 0, values[i].length, packet.bytes(), at, end)) {
                return i;
            }
        }
        return -1;
    }

    public String text(int index) {
        return texts.get(index);
    }

    public int size() {
        return texts.size();
    }
}
