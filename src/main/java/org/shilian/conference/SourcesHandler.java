package org.shilian.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sources}: what the page sends, the whole list. */
final class SourcesHandler implements SignalHandler {
    private static final int MOST = 6;
    private static final long HIGHEST_SSRC = 0xffff_ffffL;

    @Override
    public void heard(Room room, Member member, Said said) {
        List<Long> audio = said.list("audio", MOST).stream()
                .map(one -> one.number("ssrc", HIGHEST_SSRC))
                .toList();
        Sources sources = new Sources(audio, encodings(said, "video"), encodings(said, "screen"));
        room.media().sources(member.seat(), sources);
        boolean shows = !sources.screen().isEmpty();
        if (shows != member.screen) {
            member.screen = shows;
            room.tellSeats();
        }
    }

    private static List<Sources.Encoding> encodings(Said said, String member) {
        return said.list(member, MOST).stream().map(SourcesHandler::encoding).toList();
    }

    private static Sources.Encoding encoding(Said one) {
        @Nullable String rid = one.text("rid", 16);
        return new Sources.Encoding(rid, one.number("ssrc", HIGHEST_SSRC), one.count("rtx", HIGHEST_SSRC));
    }
}
