package org.shilian.conference.sfu.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a session description, parted into the session's and those of each section (RFC 8866, 5). */
final class SdpText {

    static final int LONGEST = 64 * 1024;

    private final List<Part> parts = new ArrayList<>();

    /** The lines from one {@code m=} to the next, or those before the first. */
    record Part(List<String> lines) {

        /** What follows {@code a=name:} in each such line. */
        Stream<String> values(String name) {
            String start = "a=" + name + ":";
            return lines.stream().filter(line -> line.startsWith(start)).map(line -> line.substring(start.length()));
        }

        Optional<String> value(String name) {
            return values(name).findFirst();
        }

        boolean flag(String name) {
            return lines.contains("a=" + name);
        }

        /** The words of its {@code m=}: medium, port, protocol, formats. */
        List<String> media() {
            return List.of(lines.get(0).substring(2).split(" ", -1));
        }
    }

    private SdpText() {}

    /** Null when it is no session description. */
    static @Nullable SdpText of(String text) {
        if (!text.startsWith("v=0\r\n") && !text.startsWith("v=0\n")) {
            return null;
        }
        SdpText sdp = new SdpText();
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.length() < 2 || line.charAt(1) != '=' || line.charAt(0) < 'a' || line.charAt(0) > 'z') {
                return null;
            }
            if (line.startsWith("m=")) {
                sdp.parts.add(new Part(lines));
                lines = new ArrayList<>();
            }
            lines.add(line);
        }
        sdp.parts.add(new Part(lines));
        return sdp;
    }

    Part session() {
        return parts.get(0);
    }

    List<Part> sections() {
        return parts.subList(1, parts.size());
    }
}
