package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.shilian.media.StreamId;
import org.shilian.restream.peer.AccessUnit;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

/** Whatever bytes a camera sends, the reading comes to an outcome that has a name, and a sane camera is shown after. */
class RtspFuzzTest {
    private static final Conduct GOOD =
            Conduct.playing(H264Clip.of(TestClip.H264_360P)).withPace(Duration.ofMillis(4));
    private static final int TRIES = 20;
    private static final List<String> HEADERS = List.of(
            "Content-Length",
            "Content-Type",
            "Content-Base",
            "Transport",
            "Session",
            "RTP-Info",
            "WWW-Authenticate",
            "CSeq",
            "Range",
            "Public",
            "Server",
            "x-Dynamic-Rate");
    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "99999999999",
            "application/sdp",
            "1;timeout=0",
            "1;timeout=-1",
            "Digest realm=\"",
            "Basic",
            "RTP/AVP/TCP;unicast;interleaved=0-1",
            "RTP/AVP/TCP;interleaved=255-0",
            "RTP/AVP/TCP;interleaved=", //
            "RTP/AVP;unicast;server_port=70000-70001",
            "url=;seq=;rtptime=",
            "npt=now-",
            "Digest nonce=,qop=auth-int");
    private static final List<String> LINES = List.of(
            "v=0",
            "s=",
            "t=0 0",
            "c=IN IP4 127.0.0.1",
            "a=control:*",
            "a=control:trackID=0",
            "m=video 0 RTP/AVP 96",
            "m=video 99999999999 RTP/AVP",
            "m=audio 0 RTP/AVP 0",
            "m=",
            "a=rtpmap:96 H264/90000",
            "a=rtpmap:96 H265/-1",
            "a=rtpmap:96 MPEG4-GENERIC/0/0",
            "a=rtpmap:97",
            "a=fmtp:96 packetization-mode=9",
            "a=fmtp:96 sprop-parameter-sets=,,,",
            "a=fmtp:96 sprop-parameter-sets=Z0IAKeKQFAe2AtwEBAaQeJEV,aM48gA==",
            "a=fmtp:96 config=FFFFFFFF;sizelength=99;indexlength=99",
            "a=range:npt=0-",
            "a=framesize:96 0-0",
            "b=AS:-5");

    private static @Nullable RelayHouse house;
    private static @Nullable FakeRtspCamera camera;

    @BeforeContainer
    static void start() {
        house = new RelayHouse(hasty());
        camera = FakeRtspCamera.start(GOOD);
    }

    @AfterContainer
    static void close() {
        house().close();
        camera().close();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anyBytesForAnAnswer(@ForAll @Size(min = 1, max = 3_000) byte[] rubbish) {
        endsWell(GOOD.withAnswer((request, session) -> {
            session.say(rubbish);
            session.close();
        }));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anyHeadForAnAnswer(@ForAll("heads") String head) {
        byte[] answer = (head + "\r\n\r\nv=0\r\nm=video 0 RTP/AVP 96\r\n").getBytes(StandardCharsets.UTF_8);
        endsWell(GOOD.withAnswer((request, session) -> {
            session.say(answer);
            if (request.method().equals("PLAY")) {
                session.close();
            }
        }));
    }

    @Provide
    Arbitrary<String> heads() {
        Arbitrary<String> headers = Combinators.combine(Arbitraries.of(HEADERS), Arbitraries.of(VALUES))
                .as((name, value) -> name + ": " + value);
        Arbitrary<String> status =
                Arbitraries.of("200 OK", "200", "100 Continue", "401 ", "454 x", "500 x", "999999 x");
        return Combinators.combine(status, headers.list().ofMinSize(0).ofMaxSize(12))
                .as((line, list) -> "RTSP/1.0 " + line + "\r\n" + String.join("\r\n", list));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anyDescription(@ForAll("descriptions") String sdp) {
        endsWell(GOOD.withSdp(sdp));
    }

    @Provide
    Arbitrary<String> descriptions() {
        return Arbitraries.of(LINES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(lines -> lines.stream().collect(Collectors.joining("\r\n", "", "\r\n")));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anyPackets(@ForAll @Size(min = 1, max = 1_500) byte[] payload) {
        endsWell(GOOD.withPlay((unit, timestamp, video) -> video.sendPayload(payload, timestamp)));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void picturesWithFlippedBits(@ForAll Random random) {
        endsWell(GOOD.withPlay((unit, timestamp, video) -> video.send(damaged(unit, random), timestamp)));
    }

    private static AccessUnit damaged(AccessUnit unit, Random random) {
        return new AccessUnit(
                unit.nals().stream().map(nal -> damaged(nal, random)).toList());
    }

    private static byte[] damaged(byte[] nal, Random random) {
        byte[] copy = nal.clone();
        int flips = 1 + random.nextInt(8);
        for (int i = 0; i < flips; i++) {
            copy[random.nextInt(Math.min(copy.length, 64))] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static void endsWell(Conduct conduct) {
        camera().behave(conduct);
        StreamId id = RecordingViewer.newStream();
        Source source = Source.of(camera().url().toString());
        RecordingViewer viewer = new RecordingViewer();
        viewer.watch(house(), id, source);
        viewer.awaitOutcome();
        assertThat(viewer.reasons()).doesNotContain(Reason.UNREADABLE);
        camera().behave(GOOD);
        camera().drop();
        assertThat(viewer.awaitMorePictures(50).beganWithKey()).isTrue();
        await(house().relays.forget(id));
    }

    /** Limits under which a camera has to be quick. */
    private static RelayConfig hasty() {
        Duration limit = Duration.ofMillis(800);
        Duration soon = Duration.ofMillis(50);
        return new RelayConfig(
                soon, limit, limit, limit, soon, soon, soon, 16 << 20, 4 << 20, limit, Duration.ofSeconds(10));
    }

    private static RelayHouse house() {
        return Objects.requireNonNull(house);
    }

    private static FakeRtspCamera camera() {
        return Objects.requireNonNull(camera);
    }
}
