package org.shilian.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every bridge does, as far as it shows without media. */
public abstract class ConferenceBridgeContract {
    private static final Logger log = LoggerFactory.getLogger(ConferenceBridgeContract.class);
    private static final Map<String, Long> SSRCS = Map.of("one", 1_000L, "two", 2_000L, "three", 3_000L);

    private final String id = "c-" + UUID.randomUUID();
    private final RecordingBridgeListener heard = new RecordingBridgeListener();
    private ConferenceBridge bridge = new FakeBridge();

    /** A bridge of its own for each test, started, which nobody listens to yet. */
    protected abstract ConferenceBridge bridge();

    @BeforeEach
    void allocate() {
        bridge = bridge();
        bridge.listen(heard);
        await(bridge.allocate(id));
    }

    private BridgeOffer add(String seat) {
        return await(bridge.add(id, EndpointPlan.sending(seat)));
    }

    /** Takes a seat in that sends sound and pictures. */
    private void sits(String seat, long ssrc) {
        BridgeOffer offer = add(seat);
        await(bridge.answer(id, seat, offer.bridge(), PageAnswer.to(offer.sdp())));
        await(bridge.sources(id, seat, sources(ssrc)));
    }

    /** A bridge may want those who change sides to be added anew; the room does so. */
    private void sitsAgain(String seat) {
        bridge.add(id, EndpointPlan.sending(seat))
                .compose(offer -> bridge.answer(id, seat, offer.bridge(), PageAnswer.to(offer.sdp())))
                .compose(answered -> bridge.sources(id, seat, sources(SSRCS.get(seat))))
                .onFailure(failure -> log.error("{} could not come back", seat, failure));
    }

    private static Sources sources(long ssrc) {
        return new Sources(
                List.of(ssrc),
                List.of(
                        new Sources.Encoding("l", ssrc + 1, ssrc + 2),
                        new Sources.Encoding("m", ssrc + 3, ssrc + 4),
                        new Sources.Encoding("h", ssrc + 5, ssrc + 6)),
                List.of());
    }

    private static List<String> mids(BridgeOffer offer) {
        return offer.sdp()
                .lines()
                .filter(line -> line.startsWith("a=mid:"))
                .map(line -> line.substring(6))
                .toList();
    }

    private static BridgeFault.Kind refusal(Future<?> future) {
        Throwable failure = awaitFailure(future);
        assertThat(failure).isInstanceOf(BridgeFault.class);
        return ((BridgeFault) failure).kind();
    }

    private static boolean hears(SlotMap map, String seat) {
        return map.audio().stream().anyMatch(voice -> voice.seat().equals(seat));
    }

    private static boolean sees(SlotMap map, String seat) {
        return map.video().stream().anyMatch(picture -> picture.seat().equals(seat));
    }

    @Test
    void anOfferHasItsSectionsInOrderAndNoSources() {
        BridgeOffer offer = add("one");

        assertThat(mids(offer))
                .containsExactly(
                        "m0", "m1", "m2", "a0", "a1", "a2", "a3", "a4", "a5", "v0", "v1", "v2", "v3", "v4", "v5", "v6",
                        "v7", "v8");
        assertThat(offer.sdp().lines()).noneMatch(line -> line.startsWith("a=ssrc"));
        assertThat(offer.bridge()).isNotBlank();
    }

    @Test
    void whoOnlyReceivesIsOfferedNothingToSendOn() {
        BridgeOffer offer = await(bridge.add(id, new EndpointPlan("wall", false, 2, 4)));

        assertThat(mids(offer)).containsExactly("a0", "a1", "v0", "v1", "v2", "v3");
    }

    @Test
    void oneThatIsAddedAnewHasAnotherConnection() {
        BridgeOffer first = add("one");
        BridgeOffer second = add("one");

        assertThat(second.bridge()).isNotEqualTo(first.bridge());
        assertThat(refusal(bridge.answer(id, "one", first.bridge(), PageAnswer.to(first.sdp()))))
                .isEqualTo(BridgeFault.Kind.ENDPOINT_GONE);
        await(bridge.answer(id, "one", second.bridge(), PageAnswer.to(second.sdp())));
    }

    @Test
    void anAnswerWithoutTheSlotsIsRefused() {
        BridgeOffer offer = add("one");
        String answer = PageAnswer.to(offer.sdp());
        String cut = answer.substring(0, answer.indexOf("m=", answer.indexOf("a=mid:m0")));

        assertThat(refusal(bridge.answer(id, "one", offer.bridge(), cut))).isEqualTo(BridgeFault.Kind.ANSWER_REFUSED);
    }

    @Test
    void whatItDoesNotHaveFails() {
        assertThat(refusal(bridge.add("c-none", EndpointPlan.sending("one"))))
                .isEqualTo(BridgeFault.Kind.CONFERENCE_GONE);
        assertThat(refusal(bridge.mute("c-none", "one", true, true))).isEqualTo(BridgeFault.Kind.CONFERENCE_GONE);
        assertThat(refusal(bridge.stats("c-none"))).isEqualTo(BridgeFault.Kind.CONFERENCE_GONE);
        assertThat(refusal(bridge.mute(id, "nobody", true, true))).isEqualTo(BridgeFault.Kind.ENDPOINT_GONE);
        assertThat(refusal(bridge.sources(id, "nobody", Sources.NONE))).isEqualTo(BridgeFault.Kind.ENDPOINT_GONE);
        assertThat(refusal(bridge.constrain(id, "nobody", new Constraints(Map.of(), List.of()))))
                .isEqualTo(BridgeFault.Kind.ENDPOINT_GONE);
    }

    @Test
    void whatIsGoneIsGoneHoweverOftenItIsAsked() {
        BridgeOffer offer = add("one");
        await(bridge.remove(id, "one"));
        await(bridge.remove(id, "one"));
        await(bridge.remove("c-none", "one"));
        assertThat(refusal(bridge.answer(id, "one", offer.bridge(), PageAnswer.to(offer.sdp()))))
                .isEqualTo(BridgeFault.Kind.ENDPOINT_GONE);

        await(bridge.expire(id));
        await(bridge.expire(id));
        assertThat(refusal(bridge.add(id, EndpointPlan.sending("one")))).isEqualTo(BridgeFault.Kind.CONFERENCE_GONE);
    }

    @Test
    void oneThatStandsStaysAsItIs() {
        BridgeOffer offer = add("one");
        await(bridge.allocate(id));

        await(bridge.answer(id, "one", offer.bridge(), PageAnswer.to(offer.sdp())));
    }

    @Test
    void eachIsShownTheOther() {
        sits("one", 1_000);
        sits("two", 2_000);

        SlotMap ofOne = heard.awaitSlots(id, "one", map -> hears(map, "two") && sees(map, "two"));
        SlotMap ofTwo = heard.awaitSlots(id, "two", map -> hears(map, "one") && sees(map, "one"));
        assertThat(ofOne.video()).containsExactly(new SlotMap.Picture("v0", "two", VideoKind.CAMERA));
        assertThat(ofOne.audio()).extracting(SlotMap.Voice::seat).containsExactly("two");
        assertThat(hears(ofTwo, "two")).isFalse();
    }

    @Test
    void whatIsMutedLeavesTheMapsAndComesBack() {
        sits("one", 1_000);
        sits("two", 2_000);
        heard.awaitSlots(id, "one", map -> sees(map, "two"));

        await(bridge.mute(id, "two", true, true));
        heard.awaitSlots(id, "one", map -> !sees(map, "two") && !hears(map, "two"));
        await(bridge.mute(id, "two", false, false));
        heard.awaitSlots(id, "one", map -> sees(map, "two") && hears(map, "two"));
    }

    @Test
    void whoHasWithdrawnIsNeitherHeardNorSeenUntilItIsOver() {
        sits("one", 1_000);
        sits("two", 2_000);
        sits("three", 3_000);
        heard.awaitSlots(id, "three", map -> sees(map, "one") && sees(map, "two"));
        heard.whenFailed(this::sitsAgain);

        await(bridge.caucus(id, Set.of("one", "two")));
        heard.awaitSlots(id, "three", SlotMap.EMPTY::equals);
        heard.awaitSlots(id, "one", map -> sees(map, "two") && !sees(map, "three") && !hears(map, "three"));
        await(bridge.caucus(id, Set.of()));
        heard.awaitSlots(id, "three", map -> sees(map, "one") && sees(map, "two"));
    }

    @Test
    void whoIsPutOutLeavesTheMaps() {
        sits("one", 1_000);
        sits("two", 2_000);
        heard.awaitSlots(id, "one", map -> sees(map, "two"));

        await(bridge.remove(id, "two"));
        heard.awaitSlots(id, "one", SlotMap.EMPTY::equals);
    }

    @Test
    void aPageIsToldWhatIsWantedOfIt() {
        sits("one", 1_000);
        sits("two", 2_000);
        heard.awaitSlots(id, "one", map -> sees(map, "two"));

        await(bridge.constrain(id, "one", new Constraints(Map.of("v0", 720), List.of())));
        heard.awaitCamera(id, "two", 720);
        await(bridge.constrain(id, "one", new Constraints(Map.of("v0", 0), List.of())));
        heard.awaitCamera(id, "two", 0);
    }

    @Test
    void statsNameEachEndpoint() {
        sits("one", 1_000);
        sits("two", 2_000);

        assertThat(await(bridge.stats(id))).extracting(LineStats::endpoint).isSubsetOf("one", "two");
    }
}
