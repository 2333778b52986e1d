package org.shilian.conference;

import java.util.List;

/** Whom the slots of one page carry; a slot that is not listed carries nobody. */
public record SlotMap(List<Voice> audio, List<Picture> video) {
    public static final SlotMap EMPTY = new SlotMap(List.of(), List.of());

    /** The seat heard in a sound slot. */
    public record Voice(String mid, String seat) {}

    /** The seat and picture shown in a picture slot. */
    public record Picture(String mid, String seat, VideoKind kind) {}

    public SlotMap {
        audio = List.copyOf(audio);
        video = List.copyOf(video);
    }
}
