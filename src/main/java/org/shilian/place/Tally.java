package org.shilian.place;

/** How many cameras a place has, and how many of them send pictures now. */
public record Tally(int total, int live) {
    public static final Tally NONE = new Tally(0, 0);

    public Tally plus(Tally other) {
        return new Tally(total + other.total, live + other.live);
    }
}
