package org.shilian.clip;

import java.util.SplittableRandom;

/** Makes the plate: follows light rays through the scenery, several for each pixel. */
final class Baker {
    private static final double LIFT = 2e-3;

    private final Mesh mesh;
    private final Tracer tracer;
    private final Light light;
    private final Plate plate;
    private final int samples;
    private final Tracer.Hit hit = new Tracer.Hit();
    private final Tracer.Hit side = new Tracer.Hit();
    private final float[] albedo = new float[3];
    private final float[] other = new float[3];
    private final float[] colour;
    private final float[] sunlight;
    private final float[] skylight;
    private final float[] extra;
    private final float[] guide;

    Baker(Mesh mesh, Tracer tracer, Light light, Lens lens, int samples) {
        this.mesh = mesh;
        this.tracer = tracer;
        this.light = light;
        this.samples = samples;
        this.plate = new Plate(lens);
        int pixels = lens.width * lens.height;
        colour = new float[3 * pixels];
        sunlight = new float[3 * pixels];
        skylight = new float[3 * pixels];
        extra = new float[3 * pixels];
        guide = new float[4 * pixels];
    }

    Plate bake() {
        Lens lens = plate.lens;
        for (int y = 0; y < lens.height; y++) {
            for (int x = 0; x < lens.width; x++) {
                pixel(x, y);
            }
        }
        Smoother smoother = new Smoother(lens.width, lens.height, guide);
        smoother.smooth(skylight, 3);
        smoother.smooth(sunlight, light.lamps().isEmpty() ? 1 : 2);
        for (int i = 0; i < colour.length; i++) {
            plate.direct[i] = colour[i] * sunlight[i];
            plate.ambient[i] = colour[i] * skylight[i] + extra[i];
        }
        depths();
        return plate;
    }

    private void pixel(int x, int y) {
        SplittableRandom dice = new SplittableRandom((long) y * plate.lens.width + x);
        int grid = (int) Math.ceil(Math.sqrt(samples));
        float share = 1f / (grid * grid);
        for (int s = 0; s < grid * grid; s++) {
            double px = x + (s % grid + dice.nextDouble()) / grid;
            double py = y + (Math.floorDiv(s, grid) + dice.nextDouble()) / grid;
            look(y * plate.lens.width + x, plate.lens.ray(px, py), share, dice);
        }
    }

    private void look(int pixel, Vec ray, float share, SplittableRandom dice) {
        if (!tracer.nearest(plate.lens.at, ray, hit)) {
            add(extra, pixel, light.sky(ray), share);
            guide[4 * pixel + 3] += share * 1000;
            return;
        }
        double depth = hit.distance;
        Surface surface = mesh.surfaces.get(hit.triangle);
        Vec at = plate.lens.at.plus(ray.times(depth));
        Vec normal = normal(hit, ray, surface);
        albedo(hit, surface, at, depth / plate.lens.focal, albedo);
        double clear = light.clearness(depth);
        for (int i = 0; i < 3; i++) {
            colour[3 * pixel + i] += (float) (albedo[i] * clear * share);
        }
        guide[4 * pixel] += (float) normal.x() * share;
        guide[4 * pixel + 1] += (float) normal.y() * share;
        guide[4 * pixel + 2] += (float) normal.z() * share;
        guide[4 * pixel + 3] += (float) Math.min(depth, 1000) * share;
        add(extra, pixel, light.haze(), share * (1 - clear));
        Vec start = at.plus(normal.times(LIFT * Math.max(1, depth / 10)));
        Vec direct = direct(start, normal, dice);
        Vec around = around(start, normal, dice);
        add(sunlight, pixel, direct, share);
        add(skylight, pixel, around, share);
        if (surface.glow() > 0) {
            add(extra, pixel, new Vec(albedo[0], albedo[1], albedo[2]), share * surface.glow() * clear);
        }
        if (surface.gloss() > 0) {
            gloss(pixel, start, normal, ray.unit(), surface.gloss(), share * clear);
        }
        if (surface.motion() == Surface.Motion.LEAF) {
            plate.leaf[pixel] += share;
        } else if (surface.motion() == Surface.Motion.WATER) {
            plate.water[pixel] += share;
            add(plate.mirrored, pixel, mirror(start, normal, ray.unit()), share);
        }
    }

    private Vec direct(Vec start, Vec normal, SplittableRandom dice) {
        Vec sum = Vec.BLACK;
        double facing = light.toSun().dot(normal);
        if (facing > 0 && light.sun().x() > 0) {
            Vec wobble = new Vec(dice.nextDouble() - 0.5, dice.nextDouble() - 0.5, dice.nextDouble() - 0.5);
            Vec toSun = light.toSun().plus(wobble.times(2 * light.sunRadius())).unit();
            if (!tracer.blocked(start, toSun, 1e9, side)) {
                sum = light.sun().times(facing);
            }
        }
        return light.lamps().isEmpty() ? sum : sum.plus(lamps(start, normal, dice));
    }

    /** One lamp drawn by what it could give, so that the near ones are asked most. */
    private Vec lamps(Vec start, Vec normal, SplittableRandom dice) {
        double total = 0;
        for (Light.Lamp lamp : light.lamps()) {
            total += lamp.reach(lamp.at(), start, normal).y();
        }
        double drawn = dice.nextDouble() * total;
        for (Light.Lamp lamp : light.lamps()) {
            double weight = lamp.reach(lamp.at(), start, normal).y();
            drawn -= weight;
            if (weight > 0 && drawn <= 0) {
                double dx = (dice.nextDouble() - 0.5) * lamp.width();
                double dz = (dice.nextDouble() - 0.5) * lamp.depth();
                Vec from = lamp.at().plus(new Vec(dx, 0, dz));
                Vec way = from.minus(start);
                if (tracer.blocked(start, way.unit(), way.length() - 0.12, side)) {
                    return Vec.BLACK;
                }
                return lamp.reach(from, start, normal).times(total / weight);
            }
        }
        return Vec.BLACK;
    }

    private Vec around(Vec start, Vec normal, SplittableRandom dice) {
        double turn = 2 * Math.PI * dice.nextDouble();
        double rise = 2 * dice.nextDouble() - 1;
        double ring = Math.sqrt(1 - rise * rise);
        Vec sphere = new Vec(ring * Math.cos(turn), rise, ring * Math.sin(turn));
        Vec direction = normal.plus(sphere.times(0.999)).unit();
        if (!tracer.nearest(start, direction, side)) {
            return light.sky(direction);
        }
        return back(start, direction, dice);
    }

    /** What the thing met by the side ray throws back. */
    private Vec back(Vec start, Vec direction, SplittableRandom dice) {
        Surface surface = mesh.surfaces.get(side.triangle);
        double distance = side.distance;
        Vec at = start.plus(direction.times(distance));
        Vec normal = normal(side, direction, surface);
        albedo(side, surface, at, 0.1, other);
        Vec tint = new Vec(other[0], other[1], other[2]);
        Vec lit = direct(at.plus(normal.times(LIFT)), normal, dice);
        Vec thrown = tint.times(lit.plus(light.sky(normal).times(0.35)));
        return surface.glow() > 0 && light.lamps().isEmpty() ? thrown.plus(tint.times(surface.glow())) : thrown;
    }

    private void gloss(int pixel, Vec start, Vec normal, Vec view, double gloss, double share) {
        double grazing = Math.pow(1 - Math.abs(view.dot(normal)), 4);
        add(extra, pixel, mirror(start, normal, view), share * gloss * (0.12 + 0.88 * grazing));
    }

    private Vec mirror(Vec start, Vec normal, Vec view) {
        Vec direction = view.mirrored(normal);
        if (!tracer.nearest(start, direction, side)) {
            return light.sky(direction);
        }
        SplittableRandom dice = new SplittableRandom(side.triangle);
        double distance = side.distance;
        Vec thrown = back(start, direction, dice);
        return thrown.mix(light.haze(), 1 - light.clearness(distance));
    }

    private void albedo(Tracer.Hit h, Surface surface, Vec at, double footprint, float[] out) {
        float[] p = mesh.places;
        int t = 6 * h.triangle;
        double first = 1 - h.second - h.third;
        double u = first * p[t] + h.second * p[t + 2] + h.third * p[t + 4];
        double v = first * p[t + 1] + h.second * p[t + 3] + h.third * p[t + 5];
        surface.albedo(u, v, footprint, at, out);
    }

    private Vec normal(Tracer.Hit h, Vec ray, Surface surface) {
        Vec smooth = corner(mesh.normals, h, 0)
                .times(1 - h.second - h.third)
                .plus(corner(mesh.normals, h, 3).times(h.second))
                .plus(corner(mesh.normals, h, 6).times(h.third))
                .unit();
        if (surface.motion() == Surface.Motion.LEAF) {
            return smooth;
        }
        Vec a = corner(mesh.points, h, 0);
        Vec flat = corner(mesh.points, h, 3)
                .minus(a)
                .cross(corner(mesh.points, h, 6).minus(a));
        double side = flat.dot(ray) > 0 ? -1 : 1;
        return smooth.dot(flat) * side < 0 ? smooth.times(-1) : smooth;
    }

    private static Vec corner(float[] array, Tracer.Hit h, int offset) {
        int i = 9 * h.triangle + offset;
        return new Vec(array[i], array[i + 1], array[i + 2]);
    }

    private void depths() {
        Lens lens = plate.lens;
        for (int y = 0; y < 2 * lens.height; y++) {
            for (int x = 0; x < 2 * lens.width; x++) {
                Vec ray = lens.ray((x + 0.5) / 2, (y + 0.5) / 2);
                boolean met = tracer.nearest(lens.at, ray, hit);
                plate.depth[y * 2 * lens.width + x] = met ? (float) hit.distance : 1e9f;
            }
        }
    }

    private static void add(float[] to, int pixel, Vec value, double share) {
        to[3 * pixel] += (float) (value.x() * share);
        to[3 * pixel + 1] += (float) (value.y() * share);
        to[3 * pixel + 2] += (float) (value.z() * share);
    }
}
