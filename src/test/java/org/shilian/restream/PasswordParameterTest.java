package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.restream.PasswordParameter.filled;
import static org.shilian.restream.PasswordParameter.masked;
import static org.shilian.restream.PasswordParameter.values;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

class PasswordParameterTest {
    @ParameterizedTest
    @CsvSource({
        "rtsp://h/user=admin_password=tl_Jw_channel=1_stream=0.sdp, tl_Jw",
        "rtsp://h/user=admin&password=x&channel=1, x",
        "rtsp://h/cam?channel=1&PWD=p%40ss, p%40ss",
        "rtsp://h/a?passwd=1;2=3, 1",
        "rtsp://h/psw=end, end"
    })
    void isFoundWhereCamerasTakeIt(String address, String password) {
        assertThat(values(address)).containsExactly(password);
        assertThat(masked(address)).doesNotContain(password + "_").contains("***");
        assertThat(filled(masked(address), password)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"rtsp://h/user=admin_password=_channel=1", "rtsp://h/bypass=1", "rtsp://h/compass/password"})
    void anEmptyOneAndAnotherWordAreNone(String address) {
        assertThat(values(address)).isEmpty();
        assertThat(masked(address)).isEqualTo(address);
    }

    @Test
    void whatCanNotStandInAnAddressIsEncoded() {
        assertThat(filled("rtsp://h/pwd=***&c=1", "a b&c/密%$\\"))
                .isEqualTo("rtsp://h/pwd=a%20b%26c%2F%E5%AF%86%25$%5C&c=1");
    }

    @Test
    void theCameraGetsIt() throws Exception {
        try (RelayHouse house = RelayHouse.start();
                FakeRtspCamera camera = FakeRtspCamera.start(Conduct.playing(H264Clip.of(TestClip.H264_360P)))) {
            var asked = camera.nextRequest("DESCRIBE");
            String address =
                    camera.url().resolve("/user=admin_password=***_channel=1").toString();
            RecordingViewer viewer =
                    new RecordingViewer().watch(house, new Source(address, "", "s3cr3t!", Transport.AUTO, false));

            assertThat(asked.get(20, TimeUnit.SECONDS).url()).endsWith("/user=admin_password=s3cr3t!_channel=1");
            assertThat(viewer.awaitPictures(3).pictures()).isGreaterThanOrEqualTo(3);
        }
    }
}
