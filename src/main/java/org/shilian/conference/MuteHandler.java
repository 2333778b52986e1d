package org.shilian.conference;

import org.jspecify.annotations.Nullable;

/** {@code mute}: the page keeps its own sound or picture back, or gives it again; what the host took stays taken. */
final class MuteHandler implements SignalHandler {
    @Override
    public void heard(Room room, Member member, Said said) {
        @Nullable Boolean audio = said.flag("audio");
        @Nullable Boolean video = said.flag("video");
        member.audioOff = audio == null ? member.audioOff : audio;
        member.videoOff = video == null ? member.videoOff : video;
        room.hold();
        room.tellSeats();
    }
}
