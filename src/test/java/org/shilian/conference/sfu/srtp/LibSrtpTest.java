package org.shilian.conference.sfu.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shilian.conference.sfu.srtp.Packets.Result;
import org.shilian.conference.sfu.srtp.Packets.Way;

/** Both ways with libsrtp, which browsers use or once used, over a rollover. */
class LibSrtpTest {
    private static final int SOURCE = 0x12345678;

    @ParameterizedTest
    @EnumSource
    void libsrtpReadsOursAndWeReadItsOwn(SrtpProfile profile) throws IOException {
        SrtpKeys keys = Packets.keys(profile);
        SrtpSession server = SrtpSession.ofServer(keys);
        try (LibSrtp page = LibSrtp.client(keys)) {
            for (int number = 65_500; number < 65_600; number++) {
                byte[] media = number % 2 == 0
                        ? Packets.media(SOURCE, number & 0xffff)
                        : Packets.extended(SOURCE, number & 0xffff);
                byte[] control = Packets.control(number);
                assertThat(page.pass("unprotectMedia", protect(server, server::protectMedia, media)))
                        .isEqualTo(media);
                assertThat(page.pass("unprotectControl", protect(server, server::protectControl, control)))
                        .isEqualTo(control);
                assertThat(Packets.pass(server, server::unprotectMedia, page.pass("protectMedia", media)))
                        .usingRecursiveComparison()
                        .isEqualTo(new Result(SrtpOutcome.OK, media));
            }
            byte[] control = Packets.control(SOURCE);
            for (int i = 0; i < 50; i++) {
                assertThat(Packets.pass(server, server::unprotectControl, page.pass("protectControl", control)))
                        .usingRecursiveComparison()
                        .isEqualTo(new Result(SrtpOutcome.OK, control));
            }
        }
    }

    private static byte[] protect(SrtpSession session, Way way, byte[] packet) {
        return Packets.pass(session, way, packet).packet();
    }
}
