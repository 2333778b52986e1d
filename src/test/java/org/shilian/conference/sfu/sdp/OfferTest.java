package org.shilian.conference.sfu.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shilian.conference.sfu.forward.Outbound;

class OfferTest {

    @Test
    void theSectionsStandInTheOrderOfTheProtocol() {
        assertThat(mids(Offers.SENDING.text()))
                .containsExactly(
                        "m0", "m1", "m2", "a0", "a1", "a2", "a3", "a4", "a5", "v0", "v1", "v2", "v3", "v4", "v5", "v6",
                        "v7", "v8");
        assertThat(mids(Offers.RECEIVING.text())).hasSize(15).startsWith("a0").endsWith("v8");
    }

    @Test
    void thereIsNoSsrcAndNoDataChannel() {
        assertThat(Offers.SENDING.text()).doesNotContain("a=ssrc", "m=application", "a=sendrecv");
    }

    @Test
    void candidatesStandInTheFirstSectionAlone() {
        assertThat(Offers.RECEIVING.text().split("a=candidate:", -1)).hasSize(2);
        assertThat(Offers.RECEIVING.text().indexOf("a=candidate:"))
                .isLessThan(Offers.RECEIVING.text().indexOf("a=mid:a1"));
    }

    @Test
    void bothWaysAreFedBack() {
        String[] sections = Offers.SENDING.text().split("m=", -1);
        assertThat(sections[2])
                .contains("a=rid:l recv", "a=simulcast:recv l;m;h", "a=rtcp-fb:96 transport-cc")
                .doesNotContain("goog-remb");
        assertThat(sections[3]).doesNotContain("a=rid", "simulcast", "rtp-stream-id");
        assertThat(sections[18])
                .contains("a=rtcp-fb:96 transport-cc", "a=msid:v8 v8", "a=sendonly")
                .doesNotContain("goog-remb", "abs-send-time");
    }

    @Test
    void theTypeOfWhatIsSentAgainFollowsThatOfWhatItWas() {
        List<Format> again =
                Stream.of(Format.values()).filter(Format::retransmits).toList();
        assertThat(again)
                .hasSize(2)
                .allSatisfy(format ->
                        assertThat(format.parameters()).isEqualTo("apt=" + (format.payloadType() - Outbound.AGAIN)));
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(Offers.TRANSPORT.toString()).doesNotContain(Offers.TRANSPORT.password());
        assertThat(Offers.SENDING.toString()).doesNotContain(Offers.TRANSPORT.password());
    }

    @Test
    void anOfferOfNothingIsNone() {
        assertThatThrownBy(() -> Offer.of(1, Offers.TRANSPORT, false, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Offer.of(-1, Offers.TRANSPORT, true, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> mids(String text) {
        return Pattern.compile("a=mid:(\\S+)")
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
