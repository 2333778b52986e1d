package org.shilian.clip;

/** A scene set up and baked, ready to give any frame of its minute. */
final class Take {
    private final Scene scene;
    private final Stage stage;
    private final Darkroom darkroom;
    private final Stamp stamp;
    private final byte[] rgb;

    Take(ClipList.Clip clip, int width, int height, int samples) {
        scene = clip.scene();
        Mesh scenery = scene.scenery();
        Tracer tracer = new Tracer(scenery);
        Lens lens = scene.lens(width, height);
        Plate plate =
                new Baker(scenery, tracer, scene.light(), lens, samples).bake().softened();
        stage = new Stage(plate, tracer, scene.light());
        darkroom = new Darkroom(plate, scene.light(), scene.current(), scene.wind());
        stamp = new Stamp(clip.place(), width, height);
        rgb = new byte[3 * width * height];
    }

    /** Red, green and blue bytes, overwritten by the next frame. */
    byte[] frame(double time) {
        stage.begin();
        scene.play(stage, time);
        darkroom.develop(stage, time / Film.SECONDS, rgb);
        stamp.press((int) time, rgb);
        return rgb;
    }
}
