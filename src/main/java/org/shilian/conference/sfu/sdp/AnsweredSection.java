package org.shilian.conference.sfu.sdp;

import java.util.List;
import java.util.Set;
import org.shilian.conference.sfu.rtp.Extension;

/**
 * A section as the page takes it.
 *
 * @param active whether anything will go over it; a section to send on need not be used
 * @param formats those taken, the page's liked first
 * @param rids the layers that the page sends; empty where it sends one picture
 * @param feedsBack whether the page tells of each packet when it came
 */
public record AnsweredSection(
        String mid,
        boolean active,
        List<Format> formats,
        List<String> rids,
        Set<Extension> extensions,
        boolean feedsBack) {

    public AnsweredSection {
        formats = List.copyOf(formats);
        rids = List.copyOf(rids);
        extensions = Set.copyOf(extensions);
    }
}
