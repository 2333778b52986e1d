package org.shilian.clip;

import java.awt.Color;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A traffic light on an arm, with the seconds left, over a cycle of one minute. */
final class Signal {
    private static final Color RED = new Color(0xff3020);
    private static final Color AMBER = new Color(0xffb020);
    private static final Color GREEN = new Color(0x30ff90);

    private final Placement at;
    private final double greenFrom;
    private final double greenTo;
    private final Map<String, Surface> faces = new HashMap<>();

    /** Facing against the placement's ahead direction, its arm reaching to the left from the post. */
    Signal(Placement at, double greenFrom, double greenTo) {
        this.at = at;
        this.greenFrom = greenFrom;
        this.greenTo = greenTo;
    }

    void stand(Mesh set, double arm) {
        Mesh mesh = new Mesh();
        mesh.bar(Vec.BLACK, new Vec(0, 6.3, 0), 0.14, 0.10, 8, Props.STEEL);
        mesh.bar(new Vec(0, 6.0, 0), new Vec(-arm, 6.2, 0), 0.08, 0.06, 6, Props.STEEL);
        mesh.box(-arm - 0.9, 5.9, -0.16, -arm + 0.9, 6.5, 0.1, Surface.of(0x1d1f21));
        mesh.box(-arm - 0.45, 6.55, -0.12, -arm + 0.45, 7.15, 0.06, Surface.of(0x1d1f21));
        set.add(mesh, at);
    }

    void play(Stage stage, double arm, double time) {
        double since = (time - greenFrom + Film.SECONDS) % Film.SECONDS;
        double green = greenTo - greenFrom;
        int lamp = since < green ? 2 : since < green + 3 ? 1 : 0;
        Color colour = lamp == 2 ? GREEN : lamp == 1 ? AMBER : RED;
        double left = lamp == 2 ? green - since : lamp == 1 ? green + 3 - since : Film.SECONDS - since;
        Mesh mesh = new Mesh();
        Surface light = Surface.of(colour.getRGB()).glowing(2.2);
        double x = -arm - 0.58 + 0.58 * lamp;
        mesh.ball(new Vec(x, 6.2, -0.17), 0.21, 0.21, 0.05, 6, light);
        String digits = String.format(Locale.ROOT, "%02d", (int) Math.ceil(left));
        Surface face = faces.computeIfAbsent(digits + lamp, key -> face(digits, colour));
        mesh.panel(new Vec(-arm - 0.4, 6.58, -0.14), new Vec(0.8, 0, 0), 0.54, face);
        stage.drawAloft(mesh, at);
    }

    private static Surface face(String digits, Color colour) {
        Texture texture = Texture.wall(0.8, 0.54, 80, g -> {
            g.setColor(new Color(0x0c0d0e));
            g.fillRect(0, 0, 2, 2);
            g.setColor(colour);
            Lettering.centred(g, digits, 0.4, 0.27, 0.56);
        });
        return Surface.of(texture).glowing(1.6);
    }
}
