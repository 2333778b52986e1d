package org.shilian.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page sends, as its RTCPeerConnection tells it; an empty list where it sends nothing. */
public record Sources(List<Long> audio, List<Encoding> video, List<Encoding> screen) {
    public static final Sources NONE = new Sources(List.of(), List.of(), List.of());

    /**
     * One encoding of a picture.
     *
     * @param rid its layer, {@code l}, {@code m} or {@code h}; null where there is one alone
     * @param ssrc of the pictures, 32 bit without sign
     * @param rtx of what is sent again (RFC 4588); null where nothing is
     */
    public record Encoding(
            @Nullable String rid, long ssrc, @Nullable Long rtx) {}

    public Sources {
        audio = List.copyOf(audio);
        video = List.copyOf(video);
        screen = List.copyOf(screen);
    }
}
