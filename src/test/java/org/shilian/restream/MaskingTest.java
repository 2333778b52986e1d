package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.media.Area;
import org.shilian.media.StreamId;
import org.shilian.restream.ffmpeg.FfmpegReadings;

/** What is masked is black in every single picture, and in the stream where it is burned in. */
class MaskingTest {
    private static final StreamId ID = new StreamId("masked");
    private static final String H264 = "test:?width=640&height=360&rate=10";
    private static final String MJPEG = H264 + "&codec=mjpeg";
    /** Within the white bar at the left of the test picture. */
    private static final Area AREA = new Area(List.of(
            new Area.Corner(0.02, 0.05),
            new Area.Corner(0.11, 0.05),
            new Area.Corner(0.11, 0.2),
            new Area.Corner(0.02, 0.2)));

    private final RelayHouse house = RelayHouse.start();
    private final FfmpegReadings readings =
            new FfmpegReadings(Path.of("target", "native"), RelayHouse.quick(), house.meters, Clock.systemUTC());

    @AfterEach
    void close() {
        house.close();
    }

    private static Source source(String url, boolean burned) {
        return Source.of(url).withMasking(new Masking(List.of(AREA), burned));
    }

    /** Keeps each key frame with what it takes to decode it. */
    private static final class KeyFrames implements Viewer {
        private final Queue<BufferedImage> pictures = new ConcurrentLinkedQueue<>();
        private final FfmpegReadings readings;
        private @Nullable Live live;

        KeyFrames(FfmpegReadings readings) {
            this.readings = readings;
        }

        @Override
        public boolean playsHevc() {
            return true;
        }

        @Override
        public void onState(RelayState state) {
            // The pictures tell.
        }

        @Override
        public void onLive(Live next) {
            live = next;
        }

        @Override
        public void onFragments(List<Fragment> fragments) {
            Live known = live;
            for (Fragment fragment : fragments) {
                if (fragment.key() && known != null) {
                    pictures.add(readings.still(known, fragment, 0));
                }
            }
        }

        BufferedImage await(int number) {
            Awaitility.await().until(() -> pictures.size() >= number);
            return List.copyOf(pictures).get(number - 1);
        }
    }

    private static int brightness(BufferedImage picture, double x, double y) {
        Color color = new Color(picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight())));
        return Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue()));
    }

    private static void assertMasked(BufferedImage picture) {
        for (double[] inside : new double[][] {{0.03, 0.06}, {0.1, 0.06}, {0.065, 0.12}, {0.03, 0.19}, {0.1, 0.19}}) {
            assertThat(brightness(picture, inside[0], inside[1])).isLessThan(40);
        }
        assertThat(brightness(picture, 0.065, 0.26)).isGreaterThan(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {H264, MJPEG})
    void theStreamHasTheMasksBurnedIn(String url) {
        KeyFrames viewer = new KeyFrames(readings);
        Watch watch = await(house.relays.watch(ID, source(url, true), viewer));
        assertMasked(viewer.await(1));
        assertMasked(viewer.await(2));
        watch.close();
    }

    @Test
    void withoutBurningTheStreamIsRawAndTheSnapshotIsMasked() throws IOException {
        KeyFrames viewer = new KeyFrames(readings);
        Watch watch = await(house.relays.watch(ID, source(H264, false), viewer));
        assertThat(brightness(viewer.await(1), 0.065, 0.12)).isGreaterThan(120);
        for (int width : new int[] {0, 320}) {
            assertMasked(ImageIO.read(new ByteArrayInputStream(
                    await(house.relays.snapshot(ID, source(H264, false), width)).getBytes())));
        }
        watch.close();
    }

    @Test
    void masksThatAreAddedWhileSomebodyWatchesReachTheViewer() {
        KeyFrames viewer = new KeyFrames(readings);
        Watch watch = await(house.relays.watch(ID, Source.of(H264), viewer));
        assertThat(brightness(viewer.await(1), 0.065, 0.12)).isGreaterThan(120);
        int before = viewer.pictures.size();
        house.relays.replace(ID, source(H264, true));
        assertMasked(viewer.await(before + 2));
        watch.close();
    }

    @Test
    void aSourceWithoutAreasHasNothingToBurn() {
        assertThat(new Masking(List.of(), true)).isEqualTo(Masking.NONE);
    }
}
