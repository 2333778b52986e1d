package org.shilian.conference.sfu.sdp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.sfu.rtp.Extension;

/** Checks a section of an answer against the section offered. */
final class SectionReader {

    private static final String PROTOCOL = "UDP/TLS/RTP/SAVPF";

    private final OfferedSection offered;
    private final SdpText.Part lines;
    private final List<String> media;
    private final List<Format> formats = new ArrayList<>();
    private final List<String> rids = new ArrayList<>();
    private final Set<Extension> extensions = EnumSet.noneOf(Extension.class);

    SectionReader(OfferedSection offered, SdpText.Part lines) {
        this.offered = offered;
        this.lines = lines;
        this.media = lines.media();
    }

    /** The first thing that is wrong, or null. */
    @Nullable Refusal refusal() {
        if (media.size() < 4
                || !media.get(0).equals(offered.medium().code())
                || !media.get(2).equals(PROTOCOL)) {
            return Refusal.WRONG_SECTIONS;
        }
        if (!lines.value("mid").orElse("").equals(offered.mid())) {
            return Refusal.WRONG_MID;
        }
        if (media.get(1).equals("0")) {
            return Refusal.SECTION_REJECTED;
        }
        if (!lines.flag("rtcp-mux")) {
            return Refusal.NO_RTCP_MUX;
        }
        if (!directed()) {
            return Refusal.WRONG_DIRECTION;
        }
        return parts();
    }

    private @Nullable Refusal parts() {
        readFormats();
        if (formats.stream().allMatch(Format::retransmits)) {
            return Refusal.NO_COMMON_CODEC;
        }
        if (!readRids()) {
            return Refusal.WRONG_RID;
        }
        return lines.values("extmap").allMatch(this::readExtension) ? null : Refusal.WRONG_EXTENSION;
    }

    /** The section, once it is known that nothing is wrong. */
    AnsweredSection section() {
        boolean feedsBack = lines.values("rtcp-fb").anyMatch(feedback -> feedback.endsWith(" transport-cc"));
        return new AnsweredSection(offered.mid(), !lines.flag("inactive"), formats, rids, extensions, feedsBack);
    }

    /** One who is sent to has to receive; one who may send need not. */
    private boolean directed() {
        List<String> directions = Stream.of("sendrecv", "sendonly", "recvonly", "inactive")
                .filter(lines::flag)
                .toList();
        return directions.size() == 1
                && (offered.sends() ? List.of("recvonly") : List.of("sendonly", "inactive"))
                        .contains(directions.get(0));
    }

    private void readFormats() {
        for (String type : media.subList(3, media.size())) {
            offered.medium().formats().stream()
                    .filter(format -> String.valueOf(format.payloadType()).equals(type))
                    .filter(this::meant)
                    .filter(format -> !formats.contains(format))
                    .forEach(formats::add);
        }
    }

    /** Whether the payload type stands for what was offered under it. */
    private boolean meant(Format format) {
        String start = format.payloadType() + " ";
        return lines.values("rtpmap")
                .filter(map -> map.startsWith(start))
                .findFirst()
                .filter(map -> map.substring(start.length()).equalsIgnoreCase(format.encoding()))
                .isPresent();
    }

    /** RFC 8853, 5.1: alternatives are parted by commas, and a tilde says that a layer begins paused. */
    private boolean readRids() {
        String sent = lines.value("simulcast").orElse("");
        if (sent.isEmpty()) {
            return true;
        }
        if (!sent.startsWith("send ")) {
            return false;
        }
        Arrays.stream(sent.substring("send ".length()).split("[;,]", -1))
                .map(rid -> rid.startsWith("~") ? rid.substring(1) : rid)
                .forEach(rids::add);
        return Set.copyOf(rids).size() == rids.size()
                && offered.rids().containsAll(rids)
                && rids.stream().allMatch(rid -> lines.values("rid").anyMatch((rid + " send")::equals));
    }

    private boolean readExtension(String value) {
        String[] words = value.split(" ", -1);
        String id = words[0].replaceFirst("/.*", "");
        for (Extension extension : Extension.values()) {
            if (words.length > 1 && extension.uri().equals(words[1])) {
                extensions.add(extension);
                return String.valueOf(extension.id()).equals(id) && offered.offers(extension);
            }
        }
        return true;
    }
}
