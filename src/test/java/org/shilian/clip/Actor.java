package org.shilian.clip;

import java.util.function.DoubleFunction;

/** Something that goes its route at its pace once in each minute; its look may depend on how far it has gone. */
record Actor(DoubleFunction<Mesh> look, Route route, Pace pace, double height, Vec lamp) {
    Actor(DoubleFunction<Mesh> look, Route route, Pace pace, double height) {
        this(look, route, pace, height, Vec.BLACK);
    }

    static Actor vehicle(Mesh mesh, Route route, Pace pace) {
        return new Actor(metres -> mesh, route, pace, 0);
    }

    static Actor walker(Figure figure, Route route, Pace pace, double height) {
        return new Actor(figure::walking, route, pace, height);
    }

    void play(Stage stage, double time) {
        double metres = pace.metres(time);
        if (metres >= 0 && stage.sees(route.at(metres, height).origin())) {
            stage.draw(look.apply(metres), route.at(metres, height));
        }
    }

    /** The same with a pair of lamps so far from the middle line and from the axle. */
    Actor lamps(double side, double ahead) {
        return new Actor(look, route, pace, height, new Vec(side, 0.68, ahead));
    }

    /** Head and tail lamps at night: their glare, and what the head lamps throw on the road. */
    void lights(Stage stage, double time) {
        double metres = pace.metres(time);
        if (metres < 0 || lamp.z() == 0) {
            return;
        }
        Placement at = route.at(metres, height);
        boolean coming = at.ahead().z() < 0;
        for (double side : new double[] {-lamp.x(), lamp.x()}) {
            if (coming) {
                stage.shine(at.point(side, 0.68, lamp.z() + 0.3), 0.75, new Vec(3.2, 3.1, 2.8));
            } else {
                stage.shine(at.point(side, 0.86, -lamp.z() - 0.3), 0.45, new Vec(1.6, 0.10, 0.06));
            }
        }
        for (double reach = 3; reach < 15; reach += 1.5) {
            stage.pool(at.point(0, 0.02, lamp.z() + reach), 0.8 + 0.14 * reach, 0.055 - 0.003 * reach);
        }
    }
}
