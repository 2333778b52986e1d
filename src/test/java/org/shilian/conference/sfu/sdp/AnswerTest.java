package org.shilian.conference.sfu.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTest {

    /** A change to a real answer, and what is then wrong. */
    record Wrong(String what, String with, Refusal refusal, String where) {}

    static Stream<Wrong> wrong() {
        return Stream.of(
                new Wrong("v=0\r\n", "v=1\r\n", Refusal.MALFORMED, ""),
                new Wrong("s=-", "x", Refusal.MALFORMED, ""),
                new Wrong("s=-", "=", Refusal.MALFORMED, ""),
                new Wrong(
                        "m=audio 9 UDP/TLS/RTP/SAVPF 111",
                        "m=video 9 UDP/TLS/RTP/SAVPF 111",
                        Refusal.WRONG_SECTIONS,
                        "m0"),
                new Wrong("m=audio 9 UDP/TLS/RTP/SAVPF 111", "m=audio 9 RTP/SAVPF 111", Refusal.WRONG_SECTIONS, "m0"),
                new Wrong("m=audio 9 UDP/TLS/RTP/SAVPF 111", "m=audio", Refusal.WRONG_SECTIONS, "m0"),
                new Wrong("m=audio 9 ", "m=audio 0 ", Refusal.SECTION_REJECTED, "m0"),
                new Wrong("a=mid:m1\r\n", "a=mid:m2\r\n", Refusal.WRONG_MID, "m1"),
                new Wrong("a=mid:v3\r\n", "", Refusal.WRONG_MID, "v3"),
                new Wrong(" v8\r\n", "\r\n", Refusal.NOT_BUNDLED, ""),
                new Wrong("a=group:BUNDLE", "a=group:LS", Refusal.NOT_BUNDLED, ""),
                new Wrong("a=rtcp-mux\r\n", "", Refusal.NO_RTCP_MUX, "m0"),
                new Wrong("a=ice-ufrag:", "a=ice-ufrag:<>", Refusal.NO_CREDENTIALS, ""),
                new Wrong("a=ice-ufrag:", "a=x:", Refusal.NO_CREDENTIALS, ""),
                new Wrong("a=ice-pwd:", "a=ice-pwd:" + "x".repeat(256), Refusal.NO_CREDENTIALS, ""),
                new Wrong("a=fingerprint:sha-256", "a=fingerprint:sha-1", Refusal.NO_FINGERPRINT, ""),
                new Wrong("a=fingerprint:sha-256 ", "a=fingerprint:sha-256 FF:", Refusal.NO_FINGERPRINT, ""),
                new Wrong("a=fingerprint:", "a=x:", Refusal.NO_FINGERPRINT, ""),
                new Wrong("a=setup:active", "a=setup:passive", Refusal.WRONG_SETUP, ""),
                new Wrong("a=setup:active\r\n", "", Refusal.WRONG_SETUP, ""),
                new Wrong("a=sendonly", "a=sendrecv", Refusal.WRONG_DIRECTION, "m0"),
                new Wrong("a=sendonly\r\n", "", Refusal.WRONG_DIRECTION, "m0"),
                new Wrong("a=recvonly", "a=inactive", Refusal.WRONG_DIRECTION, "a0"),
                new Wrong("a=recvonly", "a=recvonly\r\na=sendonly", Refusal.WRONG_DIRECTION, "a0"),
                new Wrong("SAVPF 96 97 102 103", "SAVPF 97 103", Refusal.NO_COMMON_CODEC, "m1"),
                new Wrong("SAVPF 111", "SAVPF 0", Refusal.NO_COMMON_CODEC, "m0"),
                new Wrong("a=rtpmap:111 opus/48000/2", "a=rtpmap:111 opus/8000", Refusal.NO_COMMON_CODEC, "m0"),
                new Wrong("a=simulcast:send l;m;h", "a=simulcast:send l;m;x", Refusal.WRONG_RID, "m1"),
                new Wrong("a=simulcast:send l;m;h", "a=simulcast:send l;l", Refusal.WRONG_RID, "m1"),
                new Wrong("a=simulcast:send l;m;h", "a=simulcast:recv l;m;h", Refusal.WRONG_RID, "m1"),
                new Wrong("a=rid:m send\r\n", "", Refusal.WRONG_RID, "m1"),
                new Wrong("a=extmap:9 ", "a=extmap:8 ", Refusal.WRONG_EXTENSION, "m0"),
                new Wrong(
                        "a=extmap:9 urn:ietf:params:rtp-hdrext:sdes:mid",
                        "a=extmap:10 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id",
                        Refusal.WRONG_EXTENSION,
                        "m0"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Wrong wrong) {
        assertThat(Answer.parse(first(wrong.what(), wrong.with()), Offers.SENDING))
                .isEqualTo(new AnswerOutcome.Refused(wrong.refusal(), wrong.where()));
    }

    @Test
    void anAnswerToAnotherOfferHasNotItsSlots() {
        assertThat(Answer.parse(Answers.RECEIVING, Offers.SENDING))
                .isEqualTo(new AnswerOutcome.Refused(Refusal.WRONG_SECTIONS, ""));
        assertThat(Answer.parse(Answers.SENDING, Offer.of(1, Offers.TRANSPORT, true, 6, 10)))
                .isEqualTo(new AnswerOutcome.Refused(Refusal.WRONG_SECTIONS, ""));
    }

    @Test
    void moreThanSixtyFourKibibytesAreNotRead() {
        assertThat(Answer.parse(Answers.SENDING + "a=x\r\n".repeat(13_200), Offers.SENDING))
                .isEqualTo(new AnswerOutcome.Refused(Refusal.TOO_LARGE, ""));
    }

    @Test
    void whatThePageTakesIsTold() {
        Answer answer = taken(Answers.SENDING, Offers.SENDING);
        assertThat(answer.ufrag()).hasSize(4);
        assertThat(answer.password()).hasSize(24);
        assertThat(answer.fingerprints()).hasSize(1);
        assertThat(answer.sections())
                .extracting(AnsweredSection::mid)
                .hasSize(18)
                .startsWith("m0", "m1", "m2", "a0");
        assertThat(answer.sections().get(1).rids()).containsExactly("l", "m", "h");
        assertThat(answer.toString()).doesNotContain(answer.password());
        assertThat(taken(Answers.RECEIVING, Offers.RECEIVING).sections()).hasSize(15);
    }

    @Test
    void transportOfTheSessionIsGoodForTheSections() {
        String ufrag =
                "a=ice-ufrag:sess\r\na=ice-pwd:0123456789012345678901\r\na=setup:active\r\na=fingerprint:SHA-384 ab"
                        + ":0f".repeat(47) + "\r\n";
        String text = Answers.SENDING
                .replaceAll("a=(ice-ufrag|ice-pwd|setup|fingerprint):.*\r\n", "")
                .replaceFirst("a=group", ufrag + "a=group");
        Answer answer = taken(text, Offers.SENDING);
        assertThat(answer.ufrag()).isEqualTo("sess");
        assertThat(answer.fingerprints()).containsExactly(new Fingerprint("SHA-384", "AB" + ":0F".repeat(47)));
    }

    @Test
    void oneWhoDoesNotSendAndWhoWantsNoLayersIsTaken() {
        Answer answer = taken(first("a=sendonly", "a=inactive"), Offers.SENDING);
        assertThat(answer.sections().get(0).active()).isFalse();
        answer = taken(first("a=simulcast:send l;m;h\r\n", ""), Offers.SENDING);
        assertThat(answer.sections().get(1).rids()).isEmpty();
        answer = taken(first("send l;m;h", "send l;~h"), Offers.SENDING);
        assertThat(answer.sections().get(1).rids()).containsExactly("l", "h");
    }

    @Test
    void theLikedFormatComesFirstAndTheUnknownIsPassedOver() {
        Answer answer = taken(first("SAVPF 96 97 102 103", "SAVPF 35 102 103 102"), Offers.SENDING);
        assertThat(answer.sections().get(1).formats()).containsExactly(Format.H264, Format.H264_RTX);
    }

    @Test
    void everyRefusalHasACodeOfItsOwn() {
        assertThat(Stream.of(Refusal.values()).map(Refusal::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.startsWith("answer-"));
    }

    private static String first(String what, String with) {
        int at = Answers.SENDING.indexOf(what);
        assertThat(at).isNotNegative();
        return Answers.SENDING.substring(0, at) + with + Answers.SENDING.substring(at + what.length());
    }

    private static Answer taken(String text, Offer offer) {
        AnswerOutcome outcome = Answer.parse(text, offer);
        assertThat(outcome).isInstanceOf(Answer.class);
        return (Answer) outcome;
    }
}
