package org.shilian.conference.sfu.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;
import org.shilian.conference.sfu.rtp.Extension;

/** A real browser takes the offers, and its answers are understood. */
class ChromiumAnswerTest {

    /** Answers as a page does: a picture of its own on the camera's and the screen's sections, where it has them. */
    private static final String ANSWER = """
            async offer => {
              const peer = new RTCPeerConnection({bundlePolicy: 'max-bundle'});
              await peer.setRemoteDescription({type: 'offer', sdp: offer});
              const canvas = document.createElement('canvas');
              canvas.width = 1280;
              canvas.height = 720;
              canvas.getContext('2d').fillRect(0, 0, 9, 9);
              for (const transceiver of peer.getTransceivers()) {
                if (transceiver.mid === 'm1' || transceiver.mid === 'm2') {
                  await transceiver.sender.replaceTrack(canvas.captureStream(5).getVideoTracks()[0]);
                  transceiver.direction = 'sendonly';
                }
                if (transceiver.mid === 'm0') {
                  const tone = new AudioContext().createMediaStreamDestination();
                  await transceiver.sender.replaceTrack(tone.stream.getAudioTracks()[0]);
                  transceiver.direction = 'sendonly';
                }
              }
              const answer = await peer.createAnswer();
              await peer.setLocalDescription(answer);
              const camera = peer.getTransceivers().find(each => each.mid === 'm1');
              return [answer.sdp, ...(camera?.sender.getParameters().encodings ?? []).map(each => each.rid)];
            }
            """;

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(chromium).close();
    }

    @Test
    void aSeatThatSends() {
        List<String> told = answered(Offers.SENDING);
        assertThat(told.subList(1, told.size())).isEqualTo(Offer.RIDS);
        Answer answer = taken(told.get(0), Offers.SENDING);
        assertThat(answer.fingerprints()).extracting(Fingerprint::algorithm).containsExactly("SHA-256");
        AnsweredSection microphone = answer.sections().get(0);
        assertThat(microphone.active()).isTrue();
        assertThat(microphone.formats()).containsExactly(Format.OPUS);
        assertThat(microphone.extensions())
                .containsExactlyInAnyOrder(Extension.MID, Extension.AUDIO_LEVEL, Extension.TRANSPORT_CC);
        AnsweredSection camera = answer.sections().get(1);
        assertThat(camera.rids()).isEqualTo(Offer.RIDS);
        assertThat(camera.extensions())
                .contains(Extension.MID, Extension.RID, Extension.REPAIRED_RID, Extension.TRANSPORT_CC);
        assertThat(answer.sections().get(2).rids()).isEmpty();
        assertThat(answer.sections().get(2).active()).isTrue();
        slots(answer.sections().subList(3, 18));
    }

    @Test
    void aSeatThatReceivesAlone() {
        List<String> told = answered(Offers.RECEIVING);
        slots(taken(told.get(0), Offers.RECEIVING).sections());
    }

    private static void slots(List<AnsweredSection> slots) {
        assertThat(slots).hasSize(15).allMatch(AnsweredSection::active);
        assertThat(slots.subList(0, 6))
                .allSatisfy(slot -> assertThat(slot.extensions())
                        .containsExactlyInAnyOrder(Extension.MID, Extension.AUDIO_LEVEL, Extension.TRANSPORT_CC));
        assertThat(slots.subList(6, 15)).allSatisfy(slot -> {
            assertThat(slot.feedsBack()).isTrue();
            assertThat(slot.formats()).containsExactly(Format.VP8, Format.VP8_RTX, Format.H264, Format.H264_RTX);
            assertThat(slot.extensions()).contains(Extension.MID, Extension.TRANSPORT_CC);
        });
    }

    private static Answer taken(String text, Offer offer) {
        AnswerOutcome outcome = Answer.parse(text, offer);
        assertThat(outcome).as(text).isInstanceOf(Answer.class);
        return (Answer) outcome;
    }

    @SuppressWarnings("unchecked")
    private static List<String> answered(Offer offer) {
        try (Page page = Objects.requireNonNull(chromium).window().newPage()) {
            return (List<String>) page.evaluate(ANSWER, offer.text());
        }
    }
}
