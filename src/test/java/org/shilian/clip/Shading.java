package org.shilian.clip;

import java.util.HashMap;
import java.util.Map;

/** Light on moving things, worked out at the corners of their triangles. */
final class Shading {
    private final Tracer tracer;
    private final Light light;
    private final Vec eye;
    private final Tracer.Hit hit = new Tracer.Hit();
    private float[] world = new float[18 * 1024];
    private final Map<Long, Boolean> sunny = new HashMap<>();

    Shading(Tracer tracer, Light light, Vec eye) {
        this.tracer = tracer;
        this.light = light;
        this.eye = eye;
    }

    /** Point and normal of each corner in the world, six numbers a corner; valid until the next call. */
    float[] placed(Mesh mesh, Placement at) {
        if (world.length < 18 * mesh.size()) {
            world = new float[18 * mesh.size()];
        }
        sunny.clear();
        for (int c = 0; c < 3 * mesh.size(); c++) {
            int i = 3 * c;
            put(6 * c, at.point(mesh.points[i], mesh.points[i + 1], mesh.points[i + 2]));
            put(
                    6 * c + 3,
                    at.direction(mesh.normals[i], mesh.normals[i + 1], mesh.normals[i + 2])
                            .unit());
        }
        return world;
    }

    private void put(int i, Vec v) {
        world[i] = (float) v.x();
        world[i + 1] = (float) v.y();
        world[i + 2] = (float) v.z();
    }

    /** Against the way the strongest light falls. */
    Vec down() {
        return light.sun().x() > 0 ? light.toSun() : Vec.UP;
    }

    void light(float[] world, int t, Surface surface, double ground, float[] thrown, float[] shine, int corner) {
        Vec at = vec(world, 18 * t + 6 * corner);
        Vec view = at.minus(eye).unit();
        Vec normal = towards(world, t, corner, view);
        double floor = at.y() - ground;
        double open = 0.5 + 0.5 * Math.min(1, Math.max(0, floor / 0.9));
        Vec bounced = light.sun().times(0.10).plus(light.horizon().times(0.2));
        Vec sky = light.zenith().mix(light.horizon(), 0.5);
        Vec sum = bounced.mix(sky, 0.5 + 0.5 * normal.y()).times(open);
        double facing = normal.dot(light.toSun());
        boolean lit = light.sun().x() > 0 && lit(world, t);
        if (lit && facing > 0) {
            sum = sum.plus(light.sun().times(facing));
        }
        for (Light.Lamp lamp : light.lamps()) {
            sum = sum.plus(lamp.reach(lamp.at(), at, normal));
        }
        double clear = light.clearness(at.minus(eye).length());
        Vec added = light.haze().times(1 - clear);
        if (surface.gloss() > 0) {
            added = added.plus(gloss(surface, normal, view, lit).times(clear));
        }
        Vec glowing = Surface.WHITE.times(surface.glow());
        store(thrown, sum.plus(glowing).times(clear));
        store(shine, added);
    }

    private Vec gloss(Surface surface, Vec normal, Vec view, boolean lit) {
        Vec mirrored = view.mirrored(normal);
        double grazing = 0.10 + 0.90 * Math.pow(1 - Math.min(1, Math.abs(view.dot(normal))), 4);
        Vec seen = light.sky(mirrored).times(grazing);
        double glint = Math.pow(Math.max(0, mirrored.dot(light.toSun())), 90);
        return (lit ? seen.plus(light.sun().times(glint * 0.9)) : seen).times(surface.gloss());
    }

    /** Whether the sun reaches the middle of the triangle past the scenery, asked once for each third of a metre. */
    private boolean lit(float[] world, int t) {
        Vec middle = vec(world, 18 * t)
                .plus(vec(world, 18 * t + 6))
                .plus(vec(world, 18 * t + 12))
                .times(1 / 3.0);
        return sunny.computeIfAbsent(cell(middle), key -> open(middle));
    }

    private static long cell(Vec at) {
        long x = Math.round(at.x() * 3) & 0xfffff;
        long y = Math.round(at.y() * 3) & 0xfffff;
        long z = Math.round(at.z() * 3) & 0xfffff;
        return x << 40 | y << 20 | z;
    }

    private boolean open(Vec at) {
        return !tracer.blocked(at.plus(light.toSun().times(0.15)), light.toSun(), 1e9, hit);
    }

    private static Vec towards(float[] world, int t, int corner, Vec view) {
        Vec smooth = vec(world, 18 * t + 6 * corner + 3);
        Vec a = vec(world, 18 * t);
        Vec flat = vec(world, 18 * t + 6).minus(a).cross(vec(world, 18 * t + 12).minus(a));
        double side = flat.dot(view) > 0 ? -1 : 1;
        return smooth.dot(flat) * side < 0 ? smooth.times(-1) : smooth;
    }

    private static Vec vec(float[] world, int i) {
        return new Vec(world[i], world[i + 1], world[i + 2]);
    }

    private static void store(float[] to, Vec v) {
        to[0] = (float) v.x();
        to[1] = (float) v.y();
        to[2] = (float) v.z();
    }
}
