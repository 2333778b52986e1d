package org.shilian.conference.sfu.sdp;

import java.util.stream.Collectors;
import org.shilian.conference.sfu.rtp.Extension;

/** Writes an offer (RFC 8829, 5.2.1), with BUNDLE (RFC 9143), ICE lite (RFC 8839, 5.3) where the bridge has it, and without SSRCs. */
final class OfferText {

    private final Offer offer;
    private final StringBuilder text = new StringBuilder(8192);

    OfferText(Offer offer) {
        this.offer = offer;
        session();
        offer.sections().forEach(this::section);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void session() {
        line("v=0");
        line("o=- " + offer.session() + " 1 IN IP4 127.0.0.1");
        line("s=-");
        line("t=0 0");
        line("a=group:BUNDLE "
                + offer.sections().stream().map(OfferedSection::mid).collect(Collectors.joining(" ")));
        line("a=extmap-allow-mixed");
        line("a=msid-semantic:WMS *");
        if (offer.transport().lite()) {
            line("a=ice-lite");
        }
    }

    private void section(OfferedSection section) {
        String types = section.medium().formats().stream()
                .map(format -> " " + format.payloadType())
                .collect(Collectors.joining());
        line("m=" + section.medium().code() + " 9 UDP/TLS/RTP/SAVPF" + types);
        line("c=IN IP4 0.0.0.0");
        line("a=mid:" + section.mid());
        transport(section);
        for (Extension extension : Extension.values()) {
            if (section.offers(extension)) {
                line("a=extmap:" + extension.id() + " " + extension.uri());
            }
        }
        line(section.sends() ? "a=sendonly" : "a=recvonly");
        if (section.sends()) {
            line("a=msid:" + section.mid() + " " + section.mid());
        }
        line("a=rtcp-mux");
        line("a=rtcp-rsize");
        section.medium().formats().forEach(format -> format(section, format));
        layers(section);
    }

    private void transport(OfferedSection section) {
        LocalTransport transport = offer.transport();
        line("a=ice-ufrag:" + transport.ufrag());
        line("a=ice-pwd:" + transport.password());
        line("a=fingerprint:sha-256 " + transport.fingerprint());
        line("a=setup:actpass");
        if (section.equals(offer.sections().get(0))) {
            transport.candidates().forEach(candidate -> line("a=" + candidate));
            line("a=end-of-candidates");
        }
    }

    private void format(OfferedSection section, Format format) {
        String type = format.payloadType() + " ";
        line("a=rtpmap:" + type + format.encoding());
        if (!format.parameters().isEmpty()) {
            line("a=fmtp:" + type + format.parameters());
        }
        if (!format.retransmits()) {
            format.feedback().forEach(feedback -> line("a=rtcp-fb:" + type + feedback));
            line("a=rtcp-fb:" + type + "transport-cc");
        }
    }

    private void layers(OfferedSection section) {
        if (!section.rids().isEmpty()) {
            section.rids().forEach(rid -> line("a=rid:" + rid + " recv"));
            line("a=simulcast:recv " + String.join(";", section.rids()));
        }
    }

    private void line(String line) {
        text.append(line).append("\r\n");
    }
}
