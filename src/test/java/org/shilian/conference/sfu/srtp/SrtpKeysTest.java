package org.shilian.conference.sfu.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.shilian.conference.sfu.srtp.PlainSrtpTest.hex;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.OK;

import org.junit.jupiter.api.Test;
import org.shilian.conference.sfu.srtp.Packets.Result;

class SrtpKeysTest {
    @Test
    void protectsAsOthersDoWithTheKeysOfRfc3711() {
        MasterKey master = new MasterKey(hex("e1f97a0d3e018be0d64fa32c06de4139"), hex("0ec675ad498afeebb6960b3aabe6"));
        SrtpSession session = SrtpSession.ofServer(new SrtpKeys(SrtpProfile.AES128_CM_SHA1_80, master, master));
        byte[] packet = hex("800f1234decafbadcafebabeabababababababababababababababab");
        byte[] sealed = hex("800f1234decafbadcafebabe4e55dc4ce79978d88ca4d215949d2402b78d6acc99ea179b8dbb");
        assertThat(Packets.pass(session, session::protectMedia, packet).packet())
                .isEqualTo(sealed);
        assertThat(Packets.pass(session, session::unprotectMedia, sealed))
                .usingRecursiveComparison()
                .isEqualTo(new Result(OK, packet));
    }

    @Test
    void theWarmUpPassesPacketsThroughEachCipher() {
        assertThatCode(SrtpSession::warmUp).doesNotThrowAnyException();
    }

    @Test
    void aMasterKeyIsNeverWritten() {
        assertThat(Packets.keys(SrtpProfile.AEAD_AES_128_GCM).toString())
                .contains("hidden")
                .doesNotContain("[B");
    }
}
