package org.shilian.wall;

/** Where a wall stands in the row of its layouts; {@code oldest} and {@code newest} can be gone to. */
public record History(int place, int oldest, int newest) {
    static final int DEPTH = 50;
    static final History NONE = new History(0, 0, 0);

    public History {
        if (oldest > place || place > newest) {
            throw new IllegalArgumentException("the place is between the oldest and the newest layout");
        }
    }

    /** How many layouts can be undone. */
    int undo() {
        return place - oldest;
    }

    /** How many that were undone can be done again. */
    int redo() {
        return newest - place;
    }

    /** After a further layout: what was undone is forgotten, and what lies too far back. */
    History further() {
        return new History(place + 1, Math.max(oldest, place + 1 - DEPTH), place + 1);
    }

    History moved(int by) {
        return new History(place + by, oldest, newest);
    }
}
