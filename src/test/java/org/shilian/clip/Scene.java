package org.shilian.clip;

/** One camera's place: how it is seen, how lit, what stands there and what moves in a minute. */
interface Scene {
    Vec eye();

    Vec target();

    /** Degrees from the left to the right edge. */
    double angle();

    Light light();

    Mesh scenery();

    /** Draws what moves at a time of the minute; at 60 s everything is as at 0 s. */
    void play(Stage stage, double time);

    /** How far water drifts in 6 s. */
    default Vec current() {
        return Vec.BLACK;
    }

    /** How many pixels leaves sway; leaves cost many bits, so most scenes are calm. */
    default double wind() {
        return 0;
    }

    default Lens lens(int width, int height) {
        return new Lens(width, height, eye(), target(), angle());
    }
}
