package org.shilian.conference;

/** {@code answer}: what the page's RTCPeerConnection says to an offer. */
final class AnswerHandler implements SignalHandler {
    private static final int LONGEST_NAME = 100;

    @Override
    public void heard(Room room, Member member, Said said) {
        room.media().answer(member.seat(), said.required("bridge", LONGEST_NAME), said.required("sdp", Said.LONGEST));
    }
}
