package org.shilian.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/**
 * A window that shows one camera after the other. Which one is shown at a moment follows from what is kept here, so
 * nobody has to be told of a step. Every camera keeps its turn, also one that gives no picture.
 *
 * @param dwell whole seconds of each turn
 * @param start the camera shown at {@code anchor}, or all the time while paused
 * @param anchor absent until the act that hangs it is done
 * @param missing cameras that are not shown in their turn, and why
 * @param hung under whose name its cameras hang
 */
public record Tour(
        @Nullable String name,
        List<String> cameras,
        int dwell,
        int start,
        @Nullable Instant anchor,
        boolean paused,
        Map<String, Absence> missing,
        HungBy hung)
        implements WindowSource {
    static final int SHORTEST = 3;
    static final int LONGEST = 3_600;
    static final int MOST = 200;

    public Tour {
        name = PlainText.optional("name", name, 60);
        cameras = checked(cameras);
        requireDwell(dwell);
        start = Math.floorMod(start, cameras.size());
        missing = Map.copyOf(missing);
    }

    /** One to so many cameras, or the fault {@code not-a-tour}. */
    static List<String> checked(List<String> cameras) {
        if (cameras.isEmpty() || cameras.size() > MOST) {
            throw Fault.invalid("not-a-tour", "a tour goes through 1 to %d cameras".formatted(MOST))
                    .with(Map.of("most", MOST));
        }
        cameras.forEach(WindowSource::cameraId);
        return List.copyOf(cameras);
    }

    static void requireDwell(int dwell) {
        if (dwell < SHORTEST || dwell > LONGEST) {
            throw Fault.invalid("not-a-dwell", "a camera's turn is %d s to %d s".formatted(SHORTEST, LONGEST))
                    .with(Map.of("shortest", SHORTEST, "longest", LONGEST));
        }
    }

    @Override
    public List<Camera> hangings() {
        return cameras.stream()
                .distinct()
                .filter(camera -> !missing.containsKey(camera))
                .map(camera -> new Camera(camera, hung.purpose(), hung.by(), hung.since()))
                .toList();
    }

    @Override
    public Set<String> showsSoon(Instant now) {
        int shown = at(now);
        String next = cameras.get((shown + 1) % cameras.size());
        Set<String> soon = new LinkedHashSet<>(List.of(cameras.get(shown)));
        soon.add(next);
        soon.removeAll(missing.keySet());
        return soon;
    }

    @Override
    public @Nullable Instant changes(Instant now) {
        return paused || anchor == null || cameras.size() == 1
                ? null
                : anchor.plusSeconds((turns(now, anchor) + 1) * dwell);
    }

    /** Which camera is shown then, counted from 0. */
    int at(Instant now) {
        long turns = paused || anchor == null ? 0 : turns(now, anchor);
        return (int) Math.floorMod(start + turns, (long) cameras.size());
    }

    /** How many turns have ended since the anchor. */
    private long turns(Instant now, Instant from) {
        return Math.floorDiv(Duration.between(from, now).toMillis(), dwell * 1_000L);
    }

    /** Begins now, where it has not begun. */
    Tour begun(Instant now) {
        return anchor == null ? with(start, now, paused) : this;
    }

    /** From its first camera on, which is shown when it is hung. */
    Tour anew() {
        return with(0, null, false);
    }

    Tour pausedAt(Instant now) {
        return with(at(now), now, true);
    }

    /** The camera shown has its whole turn again. */
    Tour resumedAt(Instant now) {
        return paused ? with(start, now, false) : this;
    }

    /** The camera so many turns on, which has its whole turn. */
    Tour stepped(Instant now, int by) {
        return with(at(now) + by, now, paused);
    }

    Tour missing(Map<String, Absence> absent) {
        return new Tour(name, cameras, dwell, start, anchor, paused, absent, hung);
    }

    Tour hungBy(HungBy hung) {
        return new Tour(name, cameras, dwell, start, anchor, paused, missing, hung);
    }

    private Tour with(int start, @Nullable Instant anchor, boolean paused) {
        return new Tour(name, cameras, dwell, start, anchor, paused, missing, hung);
    }
}
