package org.shilian.benchmark;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.sfu.ice.IceCredentials;
import org.shilian.conference.sfu.rtp.Extension;

/** What a synthetic page says in SDP, to the embedded bridge and to Janus alike. */
final class SfuSdp {
    private static final String MIDS = "m0";
    private static final List<Extension> EXTENSIONS = List.of(Extension.MID, Extension.TRANSPORT_CC);

    private SfuSdp() {}

    static String packed(String sdp) {
        return Base64.getEncoder().encodeToString(sdp.getBytes(StandardCharsets.UTF_8));
    }

    static String unpacked(String sdp) {
        return new String(Base64.getDecoder().decode(sdp), StandardCharsets.UTF_8);
    }

    /** Who is on the other side. */
    static IceCredentials credentials(String sdp) {
        return new IceCredentials(value(sdp, "a=ice-ufrag:"), value(sdp, "a=ice-pwd:"));
    }

    /** The first address of UDP. */
    static InetSocketAddress candidate(String sdp) {
        String[] words = sdp.lines()
                .filter(line -> line.startsWith("a=candidate:"))
                .map(line -> line.split(" ", -1))
                .filter(line -> line[2].equalsIgnoreCase("udp"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no candidate in " + sdp));
        return new InetSocketAddress(words[4], Integer.parseInt(words[5]));
    }

    private static String value(String sdp, String start) {
        return sdp.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + start + " in " + sdp));
    }

    /** Takes all that is offered, and sends what it may, its camera in all layers or in one. */
    static String answer(String offer, SfuPage page, boolean layered) {
        StringBuilder answer = new StringBuilder(4096);
        for (String line : offer.lines().toList()) {
            String said = answered(line, page);
            boolean layer = line.startsWith("a=rid:") || line.startsWith("a=simulcast:");
            if (said != null && (layered || !layer)) {
                answer.append(said).append("\r\n");
            }
        }
        return answer.toString();
    }

    private static @Nullable String answered(String line, SfuPage page) {
        if (line.startsWith("a=ice-ufrag:")) {
            return "a=ice-ufrag:" + page.credentials().ufrag();
        }
        if (line.startsWith("a=ice-pwd:")) {
            return "a=ice-pwd:" + page.credentials().password();
        }
        if (line.startsWith("a=fingerprint:")) {
            return "a=fingerprint:" + page.fingerprint();
        }
        if (line.startsWith("a=rid:") || line.startsWith("a=simulcast:")) {
            return line.replace(" recv", " send").replace(":recv ", ":send ");
        }
        return switch (line) {
            case "a=setup:actpass" -> "a=setup:active";
            case "a=sendonly" -> "a=recvonly";
            case "a=recvonly" -> "a=sendonly";
            case "a=ice-lite" -> null;
            default ->
                line.startsWith("a=candidate:") || line.startsWith("a=ssrc") || line.startsWith("a=msid:")
                        ? null
                        : line;
        };
    }

    /** Where a page is, as the last line of an SDP. */
    static String candidate(SfuPage page, String address) {
        return "a=candidate:1 1 udp 2130706431 %s %d typ host\r\n".formatted(address, page.port());
    }

    /** One picture, to be sent. */
    static String offer(SfuPage page, String address, int ssrc) {
        StringBuilder offer = new StringBuilder("""
                v=0
                o=- 1 1 IN IP4 127.0.0.1
                s=-
                t=0 0
                a=group:BUNDLE %s
                m=video 9 UDP/TLS/RTP/SAVPF 96
                c=IN IP4 127.0.0.1
                a=mid:%s
                a=sendonly
                a=rtcp-mux
                a=rtcp-rsize
                a=rtpmap:96 VP8/90000
                a=rtcp-fb:96 nack
                a=rtcp-fb:96 nack pli
                a=rtcp-fb:96 transport-cc
                a=setup:active
                a=ice-ufrag:%s
                a=ice-pwd:%s
                a=fingerprint:%s
                a=candidate:1 1 udp 2130706431 %s %d typ host
                a=end-of-candidates
                a=ssrc:%d cname:load
                """.formatted(
                        MIDS,
                        MIDS,
                        page.credentials().ufrag(),
                        page.credentials().password(),
                        page.fingerprint(),
                        address,
                        page.port(),
                        Integer.toUnsignedLong(ssrc)));
        EXTENSIONS.forEach(one -> offer.append("a=extmap:%d %s%n".formatted(one.id(), one.uri())));
        return Objects.requireNonNull(offer.toString()).replace("\n", "\r\n");
    }
}
