package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.shilian.restream.peer.FfmpegReads;

/** The bytes that a viewer got, judged by Debian's ffmpeg. */
record PlayableFile(Path file, int pictures) {
    static PlayableFile of(Showing showing) {
        synchronized (showing) {
            return new PlayableFile(showing.file(), showing.pictures());
        }
    }

    /** Every picture is decoded, none is complained of, and decoding times only rise. */
    Path check() {
        FfmpegReads reads = FfmpegReads.file(file);
        assertThat(reads.complaints()).isEmpty();
        assertThat(reads.pictures()).hasSize(pictures);
        assertThat(reads.differentPictures()).isGreaterThan(pictures / 2);
        assertRising(FfmpegReads.decodingTimes(file, "v:0"));
        assertRising(FfmpegReads.decodingTimes(file, "a:0"));
        return file;
    }

    private static void assertRising(List<Long> times) {
        assertThat(times).isEqualTo(times.stream().sorted().distinct().toList());
    }
}
