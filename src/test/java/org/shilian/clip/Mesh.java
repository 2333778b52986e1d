package org.shilian.clip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Triangles with normals, picture coordinates and a surface each. */
final class Mesh {
    float[] points = new float[9 * 64];
    float[] normals = new float[9 * 64];
    float[] places = new float[6 * 64];
    final List<Surface> surfaces = new ArrayList<>();

    int size() {
        return surfaces.size();
    }

    Mesh add(Mesh other, Placement at) {
        for (int t = 0; t < other.size(); t++) {
            room();
            int n = size();
            for (int c = 0; c < 3; c++) {
                int from = 9 * t + 3 * c;
                Vec p = at.point(other.points[from], other.points[from + 1], other.points[from + 2]);
                Vec d = at.direction(other.normals[from], other.normals[from + 1], other.normals[from + 2]);
                put(points, 9 * n + 3 * c, p);
                put(normals, 9 * n + 3 * c, d.unit());
            }
            System.arraycopy(other.places, 6 * t, places, 6 * n, 6);
            surfaces.add(other.surfaces.get(t));
        }
        return this;
    }

    /** One triangle; u and v of each corner follow in the places array, six numbers. */
    Mesh triangle(Vec a, Vec b, Vec c, Vec na, Vec nb, Vec nc, double[] uv, Surface surface) {
        room();
        int n = size();
        put(points, 9 * n, a);
        put(points, 9 * n + 3, b);
        put(points, 9 * n + 6, c);
        put(normals, 9 * n, na);
        put(normals, 9 * n + 3, nb);
        put(normals, 9 * n + 6, nc);
        for (int i = 0; i < 6; i++) {
            places[6 * n + i] = (float) uv[i];
        }
        surfaces.add(surface);
        return this;
    }

    /** A flat four-sided face: lower left, lower right, upper right, upper left as seen from its front. */
    Mesh quad(Vec a, Vec b, Vec c, Vec d, Surface surface) {
        Vec normal = d.minus(a).cross(b.minus(a)).unit();
        triangle(a, b, c, normal, normal, normal, new double[] {0, 1, 1, 1, 1, 0}, surface);
        return triangle(a, c, d, normal, normal, normal, new double[] {0, 1, 1, 0, 0, 0}, surface);
    }

    /** A picture standing upright with its lower left corner at the point, running along the direction. */
    Mesh panel(Vec corner, Vec along, double height, Surface surface) {
        Vec rise = new Vec(0, height, 0);
        Vec other = corner.plus(along);
        return quad(corner, other, other.plus(rise), corner.plus(rise), surface);
    }

    /** A level face over a rectangle of x and z, its picture's upper edge at the far side. */
    Mesh level(double left, double near, double right, double far, double y, Surface surface) {
        return quad(
                new Vec(left, y, near),
                new Vec(right, y, near),
                new Vec(right, y, far),
                new Vec(left, y, far),
                surface);
    }

    Mesh box(double x0, double y0, double z0, double x1, double y1, double z1, Surface surface) {
        Vec a = new Vec(x0, y0, z0);
        Vec b = new Vec(x1, y0, z0);
        Vec c = new Vec(x1, y1, z0);
        Vec d = new Vec(x0, y1, z0);
        Vec e = new Vec(x0, y0, z1);
        Vec f = new Vec(x1, y0, z1);
        Vec g = new Vec(x1, y1, z1);
        Vec h = new Vec(x0, y1, z1);
        quad(a, b, c, d, surface);
        quad(f, e, h, g, surface);
        quad(e, a, d, h, surface);
        quad(b, f, g, c, surface);
        quad(d, c, g, h, surface);
        return quad(e, f, b, a, surface);
    }

    /** A skin over rings of equal length, smooth; closed rings repeat their first point at the end. */
    Mesh skin(Vec[][] rings, Surface surface) {
        int rows = rings.length;
        int columns = rings[0].length;
        boolean closed = rings[0][0].minus(rings[0][columns - 1]).length() < 1e-9;
        Vec[][] bent = new Vec[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                Vec next = c + 1 < columns ? rings[r][c + 1] : rings[r][closed ? 1 : c];
                Vec last = c > 0 ? rings[r][c - 1] : rings[r][closed ? columns - 2 : c];
                Vec along = rings[Math.min(r + 1, rows - 1)][c].minus(rings[Math.max(r - 1, 0)][c]);
                bent[r][c] = along.cross(next.minus(last)).unit();
            }
        }
        for (int r = 0; r + 1 < rows; r++) {
            for (int c = 0; c + 1 < columns; c++) {
                double u0 = c / (columns - 1.0);
                double u1 = (c + 1) / (columns - 1.0);
                double v0 = r / (rows - 1.0);
                double v1 = (r + 1) / (rows - 1.0);
                Vec a = rings[r][c];
                Vec b = rings[r][c + 1];
                Vec d = rings[r + 1][c];
                Vec e = rings[r + 1][c + 1];
                triangle(
                        a,
                        b,
                        e,
                        bent[r][c],
                        bent[r][c + 1],
                        bent[r + 1][c + 1],
                        new double[] {u0, v0, u1, v0, u1, v1},
                        surface);
                triangle(
                        a,
                        e,
                        d,
                        bent[r][c],
                        bent[r + 1][c + 1],
                        bent[r + 1][c],
                        new double[] {u0, v0, u1, v1, u0, v1},
                        surface);
            }
        }
        return this;
    }

    /** A round bar that may taper, with flat ends. */
    Mesh bar(Vec from, Vec to, double startRadius, double endRadius, int sides, Surface surface) {
        Vec axis = to.minus(from).unit();
        Vec side = (Math.abs(axis.y()) > 0.9 ? new Vec(1, 0, 0) : Vec.UP)
                .cross(axis)
                .unit();
        Vec other = axis.cross(side);
        Vec[][] rings = new Vec[2][sides + 1];
        for (int i = 0; i <= sides; i++) {
            double angle = 2 * Math.PI * (i % sides) / sides;
            Vec out = side.times(Math.cos(angle)).plus(other.times(Math.sin(angle)));
            rings[0][i] = from.plus(out.times(startRadius));
            rings[1][i] = to.plus(out.times(endRadius));
        }
        skin(rings, surface);
        double[] uv = new double[6];
        for (int i = 0; i < sides; i++) {
            Vec back = axis.times(-1);
            triangle(from, rings[0][i + 1], rings[0][i], back, back, back, uv, surface);
            triangle(to, rings[1][i], rings[1][i + 1], axis, axis, axis, uv, surface);
        }
        return this;
    }

    Mesh ball(Vec centre, double rx, double ry, double rz, int rows, Surface surface) {
        int columns = 2 * rows;
        Vec[][] out = new Vec[rows + 1][columns + 1];
        for (int r = 0; r <= rows; r++) {
            double polar = Math.PI * r / rows;
            for (int c = 0; c <= columns; c++) {
                double turn = 2 * Math.PI * (c % columns) / columns;
                double ring = Math.sin(polar);
                out[r][c] = new Vec(ring * Math.cos(turn), Math.cos(polar), ring * Math.sin(turn));
            }
        }
        double[] uv = new double[6];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                Vec[] corner = {out[r][c], out[r][c + 1], out[r + 1][c + 1], out[r + 1][c]};
                Vec[] p = new Vec[4];
                for (int i = 0; i < 4; i++) {
                    p[i] = centre.plus(corner[i].times(new Vec(rx, ry, rz)));
                }
                triangle(p[0], p[1], p[2], corner[0], corner[1], corner[2], uv, surface);
                triangle(p[0], p[2], p[3], corner[0], corner[2], corner[3], uv, surface);
            }
        }
        return this;
    }

    private void room() {
        if (9 * size() + 9 > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
            normals = Arrays.copyOf(normals, 2 * normals.length);
            places = Arrays.copyOf(places, 2 * places.length);
        }
    }

    private static void put(float[] array, int at, Vec v) {
        array[at] = (float) v.x();
        array[at + 1] = (float) v.y();
        array[at + 2] = (float) v.z();
    }
}
