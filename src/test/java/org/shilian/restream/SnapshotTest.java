package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.vertx.core.buffer.Buffer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.media.StreamId;
import org.shilian.restream.peer.FakeRtspCamera;

/** Single pictures of a real camera in every width, asked for at once and one after the other. */
class SnapshotTest {
    private static final StreamId ID = new StreamId("cam");

    private final RelayHouse house = RelayHouse.start();
    private final FakeRtspCamera camera = FakeRtspCamera.start();
    private final Source source = Source.of(camera.url().toString());

    @AfterEach
    void close() {
        house.close();
        camera.close();
    }

    @Test
    void everyWidthIsItsOwnPicture() throws IOException {
        for (int width : new int[] {0, 320, 160, 320}) {
            BufferedImage image = read(await(house.relays.snapshot(ID, source, width)));
            assertThat(image.getWidth()).isEqualTo(width == 0 ? 640 : width);
            assertThat(image.getHeight()).isEqualTo(image.getWidth() * 9 / 16);
        }
    }

    @Test
    void aForgottenCameraIsAskedAgain() throws IOException {
        await(house.relays.snapshot(ID, source, 0));
        await(house.relays.forget(ID));
        assertThat(read(await(house.relays.snapshot(ID, source, 0))).getWidth()).isEqualTo(640);
        assertThat(camera.connections()).isEqualTo(2);
    }

    @Test
    void aCameraThatRefusesHasNoPictureAndAReason() {
        camera.refuse();
        NoPicture failure = (NoPicture) awaitFailure(house.relays.snapshot(ID, source, 0));
        assertThat(failure.state().reason()).isEqualTo(Reason.REFUSED);
    }

    private static BufferedImage read(Buffer jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg.getBytes()));
    }
}
