package org.shilian.conference.sfu.ice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shilian.browser.Chromium;
import org.shilian.conference.sfu.net.MediaRig;
import org.shilian.conference.sfu.net.MediaSocket;
import org.shilian.conference.sfu.net.Path;
import org.shilian.conference.sfu.net.Protocol;
import org.shilian.conference.sfu.net.RecordingOwner;

/** Chromium completes its checks with our answering side and begins the DTLS handshake over the path it chose. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChromiumChecksTest {
    private static final Pattern UFRAG = Pattern.compile("a=ice-ufrag:(\\S+)");
    private static final String ANSWER = """
            async sdp => {
              window.pc = new RTCPeerConnection();
              await pc.setRemoteDescription({type: 'offer', sdp});
              await pc.setLocalDescription(await pc.createAnswer());
              return pc.localDescription.sdp;
            }""";

    private final MediaRig rig = new MediaRig(MediaRig.Kind.EPOLL);
    private final IceAgents agents = new IceAgents(IceTimes.defaults());
    private final MediaSocket socket = rig.open(agents);
    private final Chromium chromium = Chromium.launch();

    @AfterAll
    void close() {
        chromium.close();
        rig.close();
    }

    @ParameterizedTest
    @EnumSource
    void checksComplete(Protocol protocol) throws InterruptedException {
        RecordingOwner endpoint = new RecordingOwner();
        Connections heard = new Connections();
        IceLite agent = rig.onLoop(() -> agents.create(endpoint, heard));
        try (BrowserContext window = chromium.window()) {
            Page page = window.newPage();
            String answer = (String) page.evaluate(ANSWER, offer(agent.local(), protocol));
            rig.onLoop(() -> {
                agent.remote(ufrag(answer));
                return true;
            });

            assertThat(heard.next()).isEqualTo("connected by " + protocol);
            assertThat(endpoint.next()).startsWith("dtls ");
            page.waitForFunction("['connected', 'completed'].includes(pc.iceConnectionState)");
        }
        assertThat(agents.count(Verdict.UNAUTHORIZED)).isZero();
        assertThat(agents.count(Verdict.MALFORMED)).isZero();
    }

    private String offer(IceCredentials local, Protocol protocol) {
        Candidates candidates = Candidates.of(List.of(InetAddress.getLoopbackAddress()), List.of(), socket.port());
        Stream<String> usable = candidates.all().stream()
                .filter(candidate -> candidate.protocol() == protocol)
                .map(Candidate::line);
        Stream<String> session = Stream.of(
                "v=0",
                "o=- 1 1 IN IP4 127.0.0.1",
                "s=-",
                "t=0 0",
                "a=ice-lite",
                "a=group:BUNDLE 0",
                "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
                "c=IN IP4 0.0.0.0",
                "a=mid:0",
                "a=sctp-port:5000",
                "a=setup:actpass",
                "a=fingerprint:sha-256 " + "AB:".repeat(31) + "AB",
                "a=ice-ufrag:" + local.ufrag(),
                "a=ice-pwd:" + local.password());
        return Stream.of(session, usable, Stream.of("a=end-of-candidates", ""))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\r\n"));
    }

    private static String ufrag(String sdp) {
        Matcher found = UFRAG.matcher(sdp);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Tells by what the page connected. */
    private static final class Connections implements IceListener {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            return String.valueOf(lines.poll(60, TimeUnit.SECONDS));
        }

        @Override
        public void connected(Path path) {
            lines.add("connected by " + path.protocol());
        }

        @Override
        public void switched(Path from, Path to) {
            lines.add("switched");
        }

        @Override
        public void silent(long seconds) {
            lines.add("silent");
        }

        @Override
        public void heard() {
            lines.add("heard");
        }

        @Override
        public void lost() {
            lines.add("lost");
        }
    }
}
