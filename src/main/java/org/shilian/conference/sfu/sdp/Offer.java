package org.shilian.conference.sfu.sdp;

import java.util.ArrayList;
import java.util.List;

/** What a page is offered once: its own sections to send on, then the slots; nothing of it changes afterwards. */
public record Offer(long session, LocalTransport transport, List<OfferedSection> sections) {

    /** The layers of a camera's picture: a quarter, half and whole of its height. */
    public static final List<String> RIDS = List.of("l", "m", "h");

    public static final String MICROPHONE = "m0";
    public static final String CAMERA = "m1";
    public static final String SCREEN = "m2";

    public Offer {
        sections = List.copyOf(sections);
        if (session < 0 || sections.isEmpty()) {
            throw new IllegalArgumentException("an offer of " + sections.size() + " sections, number " + session);
        }
    }

    /**
     * The offer to a seat.
     *
     * @param session a number of its own, not below 0
     * @param sends whether it is offered sections to send on
     */
    public static Offer of(long session, LocalTransport transport, boolean sends, int audioSlots, int videoSlots) {
        List<OfferedSection> sections = new ArrayList<>();
        if (sends) {
            sections.add(new OfferedSection(MICROPHONE, Medium.AUDIO, false, List.of()));
            sections.add(new OfferedSection(CAMERA, Medium.VIDEO, false, RIDS));
            sections.add(new OfferedSection(SCREEN, Medium.VIDEO, false, List.of()));
        }
        for (int i = 0; i < audioSlots; i++) {
            sections.add(new OfferedSection("a" + i, Medium.AUDIO, true, List.of()));
        }
        for (int i = 0; i < videoSlots; i++) {
            sections.add(new OfferedSection("v" + i, Medium.VIDEO, true, List.of()));
        }
        return new Offer(session, transport, sections);
    }

    /** The offer as text (RFC 8866). */
    public String text() {
        return new OfferText(this).toString();
    }
}
