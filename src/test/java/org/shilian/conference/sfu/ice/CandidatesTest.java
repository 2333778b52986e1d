package org.shilian.conference.sfu.ice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    @Test
    void eachAddressIsOfferedByUdpAndPassivelyByTcp() {
        assertThat(Candidates.of(addresses("192.0.2.10", "2001:db8::10"), List.of(), 10_000)
                        .lines())
                .containsExactly(
                        "a=candidate:u0 1 udp 2130706431 2001:db8:0:0:0:0:0:10 10000 typ host",
                        "a=candidate:u1 1 udp 2130706175 192.0.2.10 10000 typ host",
                        "a=candidate:t0 1 tcp 1520435199 2001:db8:0:0:0:0:0:10 10000 typ host tcptype passive",
                        "a=candidate:t1 1 tcp 1520434943 192.0.2.10 10000 typ host tcptype passive",
                        "a=end-of-candidates");
    }

    @Test
    void anAdvertisedAddressComesAfterOurOwnAndOnlyOnce() {
        List<String> lines = Candidates.of(
                        addresses("192.0.2.10", "192.0.2.11"), addresses("203.0.113.5", "192.0.2.11"), 10_000)
                .lines();

        assertThat(lines).hasSize(7);
        assertThat(lines.get(2)).isEqualTo("a=candidate:u2 1 udp 2130705919 203.0.113.5 10000 typ host");
    }

    @Test
    void familiesAlternateSoThatADeadOneHoldsNothingUp() {
        assertThat(Candidates.of(addresses("192.0.2.1", "192.0.2.2", "2001:db8::1"), List.of(), 1).all().stream()
                        .limit(3)
                        .map(candidate -> candidate.address().getHostAddress()))
                .containsExactly("2001:db8:0:0:0:0:0:1", "192.0.2.1", "192.0.2.2");
    }

    @Test
    void loopbackIsUsedWhenAskedForOrWhenThereIsNothingElse() {
        List<InetAddress> all = addresses("127.0.0.1", "::1", "fe80::1", "169.254.3.4", "192.0.2.1", "192.0.2.1");

        assertThat(LocalAddresses.choose(all, false)).isEqualTo(addresses("192.0.2.1"));
        assertThat(LocalAddresses.choose(all, true)).isEqualTo(addresses("127.0.0.1", "::1", "192.0.2.1"));
        assertThat(LocalAddresses.choose(addresses("127.0.0.1", "fe80::1"), false))
                .isEqualTo(addresses("127.0.0.1"));
    }

    @Test
    void thisMachineHasUsableAddresses() throws SocketException {
        assertThat(LocalAddresses.usable(true))
                .isNotEmpty()
                .noneMatch(InetAddress::isLinkLocalAddress)
                .allMatch(address -> !address.getHostAddress().contains("%"));
    }

    private static List<InetAddress> addresses(String... texts) {
        return Stream.of(texts).map(CandidatesTest::address).toList();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
