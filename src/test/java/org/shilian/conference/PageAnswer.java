package org.shilian.conference;

import java.util.stream.Collectors;

/** What a page that sends and takes everything answers to an offer (RFC 8829, 5.3). */
public final class PageAnswer {
    private static final String FINGERPRINT = "a=fingerprint:sha-256 " + "AB:".repeat(31) + "AB";

    private PageAnswer() {}

    /** The offer turned round: directions, credentials and role of the other side. */
    public static String to(String offer) {
        return offer.lines()
                .filter(line -> !line.startsWith("a=candidate") && !line.startsWith("a=end-of-candidates"))
                .filter(line -> !line.startsWith("a=ice-lite"))
                .map(PageAnswer::turned)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String turned(String line) {
        if (line.equals("a=recvonly")) {
            return "a=sendonly";
        }
        if (line.equals("a=sendonly")) {
            return "a=recvonly";
        }
        if (line.startsWith("a=ice-ufrag:")) {
            return "a=ice-ufrag:page";
        }
        if (line.startsWith("a=ice-pwd:")) {
            return "a=ice-pwd:abcdefghijklmnopqrstuvwx";
        }
        if (line.startsWith("a=fingerprint:")) {
            return FINGERPRINT;
        }
        if (line.startsWith("a=setup:")) {
            return "a=setup:active";
        }
        return line.replaceAll("^a=rid:(\\w+) recv", "a=rid:$1 send").replace("a=simulcast:recv", "a=simulcast:send");
    }
}
