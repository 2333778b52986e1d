package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source is checked when it is made, and keeps its secrets. */
class SourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://192.0.2.1/stream",
                "rtsps://[2001:db8::1]:322/a?b=c",
                "rtsp://front_gate:554/1",
                "file:/clips/a.mp4",
                "file:media/clips/大门.mp4",
                "test:",
                "test:?width=320&height=240&rate=10&codec=mjpeg"
            })
    void whatCanBePulledIsTaken(String url) {
        assertThat(Source.of(url).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://camera/stream",
                "rtsp:///stream",
                "rtsp://user:secret@camera/stream",
                "rtsp://user:sec ret@camera/stream",
                "file:",
                "test:?width=1",
                "test:?codec=av1",
                "test:?rate=x"
            })
    void whatCannotBePulledIsRefusedAndItsSecretNotRepeated(String url) {
        assertThatThrownBy(() -> Source.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("source.url: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void itsWordsHoldNeitherUserNorPassword() {
        Source source = new Source("rtsp://camera/live?password=hidden", "chief", "hidden", Transport.TCP, true);
        assertThat(source.toString()).contains("rtsp://camera/live").doesNotContain("hidden", "chief");
    }

    @Test
    void hostsAreFoundInEveryForm() {
        assertThat(Source.of("rtsp://front_gate:554/1").host()).isEqualTo("front_gate");
        assertThat(Source.of("rtsp://[2001:db8::1]:322/a").host()).isEqualTo("2001:db8::1");
    }

    @Test
    void waitsDoubleUpToTheLongestAndSpread() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(1));
        long[] waits =
                IntStream.range(0, 12).mapToLong(n -> backoff.next().toMillis()).toArray();
        assertThat(waits[0]).isBetween(400L, 600L);
        assertThat(waits[3]).isBetween(3_200L, 4_800L);
        assertThat(waits[11]).isBetween(24_000L, 36_000L);
        backoff.reset();
        assertThat(backoff.next().toMillis()).isBetween(400L, 600L);
    }
}
