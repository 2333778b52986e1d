package org.shilian.conference.sfu.sdp;

import java.util.List;
import org.shilian.conference.sfu.rtp.Extension;

/**
 * A section of an offer.
 *
 * @param sends whether the bridge sends on it, as on a slot; else the page does
 * @param rids the layers that the page is asked for, the smallest first; empty where one picture is
 */
public record OfferedSection(String mid, Medium medium, boolean sends, List<String> rids) {

    public OfferedSection {
        rids = List.copyOf(rids);
    }

    /** Whether an extension is offered. */
    boolean offers(Extension extension) {
        return switch (extension) {
            case MID -> true;
            case AUDIO_LEVEL -> medium == Medium.AUDIO;
            case VIDEO_ORIENTATION -> medium == Medium.VIDEO;
            case TRANSPORT_CC -> true;
            case RID, REPAIRED_RID -> !rids.isEmpty();
        };
    }
}
