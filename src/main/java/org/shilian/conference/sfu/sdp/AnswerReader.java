package org.shilian.conference.sfu.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks an answer against its offer, the whole first, then section by section. */
final class AnswerReader {

    private static final String ICE_CHARACTERS = "[A-Za-z0-9+/]";

    private final Offer offer;

    AnswerReader(Offer offer) {
        this.offer = offer;
    }

    AnswerOutcome read(String text) {
        if (text.length() > SdpText.LONGEST) {
            return refused(Refusal.TOO_LARGE);
        }
        SdpText sdp = SdpText.of(text);
        if (sdp == null) {
            return refused(Refusal.MALFORMED);
        }
        if (sdp.sections().size() != offer.sections().size()) {
            return refused(Refusal.WRONG_SECTIONS);
        }
        List<AnsweredSection> sections = new ArrayList<>();
        for (int i = 0; i < sdp.sections().size(); i++) {
            SectionReader reader =
                    new SectionReader(offer.sections().get(i), sdp.sections().get(i));
            Refusal refusal = reader.refusal();
            if (refusal != null) {
                return new AnswerOutcome.Refused(
                        refusal, offer.sections().get(i).mid());
            }
            sections.add(reader.section());
        }
        return transport(sdp, sections);
    }

    private AnswerOutcome transport(SdpText sdp, List<AnsweredSection> sections) {
        SdpText.Part first = sdp.sections().get(0);
        String ufrag = value(first, sdp.session(), "ice-ufrag");
        String password = value(first, sdp.session(), "ice-pwd");
        List<Fingerprint> fingerprints = fingerprints(first, sdp.session());
        if (!bundled(sdp.session())) {
            return refused(Refusal.NOT_BUNDLED);
        }
        if (!ufrag.matches(ICE_CHARACTERS + "{4,256}") || !password.matches(ICE_CHARACTERS + "{22,256}")) {
            return refused(Refusal.NO_CREDENTIALS);
        }
        if (fingerprints.isEmpty()) {
            return refused(Refusal.NO_FINGERPRINT);
        }
        if (!value(first, sdp.session(), "setup").equals("active")) {
            return refused(Refusal.WRONG_SETUP);
        }
        return new Answer(ufrag, password, fingerprints, sections);
    }

    private boolean bundled(SdpText.Part session) {
        Set<String> mids =
                Set.copyOf(offer.sections().stream().map(OfferedSection::mid).toList());
        return session.values("group")
                .map(group -> List.of(group.split(" ", -1)))
                .anyMatch(group -> group.get(0).equals("BUNDLE") && group.containsAll(mids));
    }

    private static List<Fingerprint> fingerprints(SdpText.Part section, SdpText.Part session) {
        List<Fingerprint> fingerprints = new ArrayList<>();
        Stream.concat(section.values("fingerprint"), session.values("fingerprint"))
                .forEach(value -> {
                    Fingerprint fingerprint = Fingerprint.parse(value);
                    if (fingerprint != null && !fingerprints.contains(fingerprint)) {
                        fingerprints.add(fingerprint);
                    }
                });
        return fingerprints;
    }

    /** The section's own, else the session's, else nothing. */
    private static String value(SdpText.Part section, SdpText.Part session, String name) {
        return section.value(name).or(() -> session.value(name)).orElse("");
    }

    private static AnswerOutcome refused(Refusal refusal) {
        return new AnswerOutcome.Refused(refusal, "");
    }
}
