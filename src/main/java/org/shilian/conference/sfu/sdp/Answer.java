package org.shilian.conference.sfu.sdp;

import java.util.List;

/** An answer that fits its offer; its sections are those of the offer, in their order. */
public record Answer(String ufrag, String password, List<Fingerprint> fingerprints, List<AnsweredSection> sections)
        implements AnswerOutcome {

    public Answer {
        fingerprints = List.copyOf(fingerprints);
        sections = List.copyOf(sections);
    }

    /** Reads what a page answered. */
    public static AnswerOutcome parse(String text, Offer offer) {
        return new AnswerReader(offer).read(text);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Answer[" + ufrag + ", " + sections + "]";
    }
}
