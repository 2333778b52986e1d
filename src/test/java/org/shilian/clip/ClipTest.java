package org.shilian.clip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks Debian's ffprobe and ffmpeg whether every clip is what the player and the wall rely on. */
class ClipTest {
    private static final long LARGEST = 1_200_000;
    private static final long ALL = 15_000_000;
    private static final int COLUMNS = 64;
    private static final int ROWS = 36;

    static Stream<Path> clips() throws IOException {
        return ClipList.read().clips().stream().map(clip -> ClipList.FOLDER.resolve(clip.file()));
    }

    @Test
    void listNamesTheFilesInTheFolderAndNoOthers() throws IOException {
        try (Stream<Path> files = Files.list(ClipList.FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".mp4")))
                    .containsExactlyInAnyOrderElementsOf(clips().toList());
        }
    }

    @Test
    void allClipsTogetherStaySmall() throws IOException {
        long total = 0;
        for (Path clip : clips().toList()) {
            total += Files.size(clip);
        }
        assertThat(total).isLessThanOrEqualTo(ALL);
    }

    @ParameterizedTest
    @MethodSource("clips")
    void clipIsOneMinuteOfPlainH264(Path clip) throws Exception {
        JsonNode probe = probe(clip, "stream=codec_name,profile,width,height,pix_fmt,nb_frames,duration,has_b_frames");
        JsonNode video = probe.path("streams").path(0);
        assertThat(video.path("codec_name").asText()).isEqualTo("h264");
        assertThat(video.path("profile").asText()).isIn("Main", "Constrained Baseline");
        assertThat(video.path("width").asInt()).isEqualTo(Film.WIDTH);
        assertThat(video.path("height").asInt()).isEqualTo(Film.HEIGHT);
        assertThat(video.path("pix_fmt").asText()).isEqualTo("yuv420p");
        assertThat(video.path("has_b_frames").asInt()).isZero();
        assertThat(video.path("nb_frames").asInt()).isEqualTo(Film.SECONDS * Film.RATE);
        assertThat(video.path("duration").asDouble()).isEqualTo(Film.SECONDS);
        assertThat(Files.size(clip)).isLessThanOrEqualTo(LARGEST);
    }

    @ParameterizedTest
    @MethodSource("clips")
    void keyFrameStandsAtEveryOtherSecondAndNoFrameIsReordered(Path clip) throws Exception {
        List<Double> keys = new ArrayList<>();
        for (JsonNode packet : probe(clip, "packet=pts_time,dts_time,flags").path("packets")) {
            assertThat(packet.path("pts_time").asText())
                    .isEqualTo(packet.path("dts_time").asText());
            if (packet.path("flags").asText().startsWith("K")) {
                keys.add(packet.path("pts_time").asDouble());
            }
        }
        assertThat(keys).hasSize(Film.SECONDS / 2);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(keys.get(i)).isEqualTo(2.0 * i);
        }
    }

    @ParameterizedTest
    @MethodSource("clips")
    void pictureMovesAndItsEndMeetsItsBeginning(Path clip) throws Exception {
        List<byte[]> frames = thumbnails(clip);
        assertThat(frames).hasSize(Film.SECONDS / 2 + 1);
        int last = frames.size() - 1;
        int moved = 0;
        for (int i = 1; i < last; i++) {
            moved += largestChange(frames.get(i - 1), frames.get(i)) > 12 ? 1 : 0;
        }
        assertThat(moved).as("key frames that differ from the one before").isGreaterThan(last / 2);
        assertThat(meanChange(frames.get(last), frames.get(0)))
                .as("change over the seam")
                .isLessThan(6);
    }

    private static JsonNode probe(Path clip, String entries) throws IOException, InterruptedException {
        byte[] answer = run(
                "ffprobe",
                "-v",
                "error",
                "-select_streams",
                "v:0",
                "-show_entries",
                entries,
                "-of",
                "json",
                clip.toString());
        return new ObjectMapper().readTree(answer);
    }

    /** Small grey pictures of all key frames and of the very last frame. */
    private static List<byte[]> thumbnails(Path clip) throws IOException, InterruptedException {
        String choice = "select='eq(pict_type,I)+gte(n," + (Film.SECONDS * Film.RATE - 1) + ")',scale=" + COLUMNS + ":"
                + ROWS + ",format=gray";
        byte[] grey = run(
                "ffmpeg",
                "-v",
                "error",
                "-nostdin",
                "-i",
                clip.toString(),
                "-an",
                "-vf",
                choice,
                "-vsync",
                "0",
                "-f",
                "rawvideo",
                "-");
        List<byte[]> frames = new ArrayList<>();
        for (int from = 0; from < grey.length; from += COLUMNS * ROWS) {
            frames.add(java.util.Arrays.copyOfRange(grey, from, from + COLUMNS * ROWS));
        }
        return frames;
    }

    private static int largestChange(byte[] a, byte[] b) {
        int largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs((a[i] & 255) - (b[i] & 255)));
        }
        return largest;
    }

    private static double meanChange(byte[] a, byte[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 255) - (b[i] & 255));
        }
        return sum / a.length;
    }

    private static byte[] run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] answer = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return answer;
    }
}
