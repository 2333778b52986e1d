package org.shilian.clip;

import java.util.ArrayList;
import java.util.List;

/** All who go through a scene, each once a minute. */
final class Cast {
    private final List<Actor> actors = new ArrayList<>();

    Cast add(Actor actor) {
        actors.add(actor);
        return this;
    }

    /** A vehicle at an even pace from a moment on. */
    Cast drive(Mesh mesh, Route route, double start, double speed) {
        return add(Actor.vehicle(mesh, route, Pace.even(start, speed, route.length())));
    }

    /** Somebody walking at an even pace from a moment on. */
    Cast walk(int number, Route route, double start, double speed, double height) {
        return add(Actor.walker(Figure.number(number), route, Pace.even(start, speed, route.length()), height));
    }

    void play(Stage stage, double time) {
        for (Actor actor : actors) {
            actor.play(stage, time);
        }
    }

    /** Their lamps, at night. */
    void lights(Stage stage, double time) {
        for (Actor actor : actors) {
            actor.lights(stage, time);
        }
    }
}
