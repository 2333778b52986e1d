package org.shilian.conference.sfu.forward;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a conference, from the audio levels alone (RFC 6464): who spoke most over the last three seconds, if
 * they also did over the last half second, and clearly more than who had the floor. So a cough takes nobody's floor,
 * and a pause for breath loses none.
 *
 * @param <T> a microphone
 */
public final class DominantSpeaker<T> {
    private static final long STEP = 100_000_000;
    private static final double LONG = 0.966;
    private static final double SHORT = 0.8;
    private static final double SPEAKS = 0.35;
    private static final double CLEARLY = 1.3;
    private static final double FORGOTTEN = 0.02;

    private final List<Voice<T>> voices = new ArrayList<>();
    private @Nullable Voice<T> speaker;
    private long steppedAt = Long.MIN_VALUE;

    private static final class Voice<T> {
        private final T who;
        private int loud;
        private int packets;
        private double shortly;
        private double longly;
        private long lastSpoke;

        private Voice(T who) {
            this.who = who;
        }
    }

    /** A packet of a microphone, with its level in dB under the loudest. */
    public void heard(T who, int level) {
        Voice<T> voice = voice(who);
        voice.packets++;
        if (level < VoiceSlots.SPEECH) {
            voice.loud++;
        }
    }

    public void left(T who) {
        voices.removeIf(voice -> voice.who == who);
        if (speaker != null && speaker.who == who) {
            speaker = null;
        }
    }

    /** Judges what was heard since the last time. True when somebody else speaks now. */
    public boolean tick(long now) {
        if (steppedAt == Long.MIN_VALUE) {
            steppedAt = now;
        }
        if (now - steppedAt < STEP) {
            return false;
        }
        steppedAt = now;
        for (Voice<T> voice : voices) {
            double share = voice.packets == 0 ? 0 : (double) voice.loud / voice.packets;
            voice.shortly = voice.shortly * SHORT + share * (1 - SHORT);
            voice.longly = voice.longly * LONG + share * (1 - LONG);
            voice.lastSpoke = share > 0.5 ? now : voice.lastSpoke;
            voice.packets = 0;
            voice.loud = 0;
        }
        return choose();
    }

    /** Who speaks; null before anybody did. */
    public @Nullable T speaker() {
        return speaker == null ? null : speaker.who;
    }

    /** Who spoke, the last one first; who never did comes in no order at the end. */
    public List<T> bySpeech() {
        return voices.stream()
                .sorted((one, other) -> Long.compare(other.lastSpoke, one.lastSpoke))
                .map(voice -> voice.who)
                .toList();
    }

    private boolean choose() {
        Voice<T> best = null;
        for (Voice<T> voice : voices) {
            if (voice.shortly > SPEAKS && (best == null || voice.longly > best.longly)) {
                best = voice;
            }
        }
        if (best == null || best == speaker) {
            return false;
        }
        if (speaker != null && speaker.shortly > FORGOTTEN && best.longly < CLEARLY * speaker.longly) {
            return false;
        }
        speaker = best;
        return true;
    }

    private Voice<T> voice(T who) {
        for (Voice<T> voice : voices) {
            if (voice.who == who) {
                return voice;
            }
        }
        Voice<T> voice = new Voice<>(who);
        voices.add(voice);
        return voice;
    }
}
