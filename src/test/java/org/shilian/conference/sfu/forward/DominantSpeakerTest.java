package org.shilian.conference.sfu.forward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DominantSpeakerTest {
    private static final long STEP = 100_000_000;

    private final DominantSpeaker<String> speaker = new DominantSpeaker<>();
    private long now;

    @Test
    void nobodySpeaksWhereAllAreSilent() {
        assertThat(pass(50, 127, 127)).isZero();
        assertThat(speaker.speaker()).isNull();
    }

    @Test
    void whoSpeaksHasTheFloor() {
        assertThat(pass(20, 30, 127)).isEqualTo(1);
        assertThat(speaker.speaker()).isEqualTo("a");
    }

    @Test
    void aCoughTakesNobodysFloor() {
        pass(50, 30, 127);
        assertThat(pass(2, 30, 10) + pass(20, 30, 127)).isZero();
        assertThat(speaker.speaker()).isEqualTo("a");
    }

    @Test
    void aPauseForBreathLosesNone() {
        pass(50, 30, 127);
        assertThat(pass(5, 127, 127) + pass(10, 30, 127)).isZero();
        assertThat(speaker.speaker()).isEqualTo("a");
    }

    @Test
    void whoGoesOnSpeakingAfterAnotherTakesTheFloorOnce() {
        pass(50, 30, 127);
        assertThat(pass(40, 127, 30)).isEqualTo(1);
        assertThat(speaker.speaker()).isEqualTo("b");
        assertThat(speaker.bySpeech()).containsExactly("b", "a");
    }

    @Test
    void whoLeavesHasNoFloor() {
        pass(50, 30, 127);
        speaker.left("a");
        assertThat(speaker.speaker()).isNull();
        assertThat(speaker.bySpeech()).containsExactly("b");
    }

    /** Lets so many tenths of a second pass; how often somebody else spoke. */
    private int pass(int steps, int a, int b) {
        int changes = 0;
        for (int i = 0; i < steps; i++) {
            for (int packet = 0; packet < 5; packet++) {
                speaker.heard("a", a);
                speaker.heard("b", b);
            }
            now += STEP;
            changes += speaker.tick(now) ? 1 : 0;
        }
        return changes;
    }
}
