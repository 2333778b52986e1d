package org.shilian.clip;

import java.util.Arrays;

/** Finds what a ray meets in a mesh, by a tree of boxes. */
final class Tracer {
    private static final int LEAF = 4;
    private static final int BINS = 12;

    private final Mesh mesh;
    private final int[] order;
    private final float[] corners;
    private final float[] centres;
    private float[] bounds = new float[6 * 1024];
    private int[] links = new int[2 * 1024];
    private int nodes;

    /** What was met: which triangle, how far, and the shares of its second and third corner. */
    static final class Hit {
        double distance;
        int triangle;
        double second;
        double third;
        final int[] stack = new int[128];
        final double[] entry = new double[128];
    }

    Tracer(Mesh mesh) {
        this.mesh = mesh;
        int n = mesh.size();
        order = new int[n];
        centres = new float[3 * n];
        for (int t = 0; t < n; t++) {
            order[t] = t;
            for (int a = 0; a < 3; a++) {
                float sum = mesh.points[9 * t + a] + mesh.points[9 * t + 3 + a] + mesh.points[9 * t + 6 + a];
                centres[3 * t + a] = sum / 3;
            }
        }
        if (n > 0) {
            build(0, n);
        }
        corners = new float[9 * n];
        for (int i = 0; i < n; i++) {
            lay(order[i], 9 * i);
        }
    }

    private void lay(int triangle, int to) {
        float[] p = mesh.points;
        int from = 9 * triangle;
        for (int a = 0; a < 3; a++) {
            corners[to + a] = p[from + a];
            corners[to + 3 + a] = p[from + 3 + a] - p[from + a];
            corners[to + 6 + a] = p[from + 6 + a] - p[from + a];
        }
    }

    private int build(int start, int end) {
        int node = nodes++;
        if (6 * nodes > bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            links = Arrays.copyOf(links, 2 * links.length);
        }
        float[] box = box(start, end);
        System.arraycopy(box, 0, bounds, 6 * node, 6);
        int middle = end - start <= LEAF ? -1 : divide(start, end);
        if (middle < 0) {
            links[2 * node] = -1 - start;
            links[2 * node + 1] = end - start;
        } else {
            build(start, middle);
            int right = build(middle, end);
            links[2 * node] = right;
        }
        return node;
    }

    private float[] box(int start, int end) {
        float[] box = {1e30f, 1e30f, 1e30f, -1e30f, -1e30f, -1e30f};
        for (int i = start; i < end; i++) {
            for (int k = 0; k < 9; k++) {
                float value = mesh.points[9 * order[i] + k];
                box[k % 3] = Math.min(box[k % 3], value);
                box[3 + k % 3] = Math.max(box[3 + k % 3], value);
            }
        }
        return box;
    }

    /** Sorts the triangles to both sides of the cheapest cut, by the surface area heuristic. */
    private int divide(int start, int end) {
        float[] spread = {1e30f, 1e30f, 1e30f, -1e30f, -1e30f, -1e30f};
        for (int i = start; i < end; i++) {
            for (int a = 0; a < 3; a++) {
                float c = centres[3 * order[i] + a];
                spread[a] = Math.min(spread[a], c);
                spread[3 + a] = Math.max(spread[3 + a], c);
            }
        }
        Cut best = new Cut(0, 0, Double.POSITIVE_INFINITY);
        for (int axis = 0; axis < 3; axis++) {
            float extent = spread[3 + axis] - spread[axis];
            if (extent > 0) {
                best = best.cheaper(cut(start, end, axis, spread[axis], extent));
            }
        }
        if (best.cost == Double.POSITIVE_INFINITY) {
            return end - start > 64 ? (start + end) / 2 : -1;
        }
        float low = spread[best.axis];
        float extent = spread[3 + best.axis] - low;
        int middle = start;
        for (int i = start; i < end; i++) {
            if (bin(order[i], best.axis, low, extent) < best.bin) {
                int swap = order[i];
                order[i] = order[middle];
                order[middle++] = swap;
            }
        }
        return middle == start || middle == end ? (start + end) / 2 : middle;
    }

    private record Cut(int axis, int bin, double cost) {
        Cut cheaper(Cut other) {
            return other.cost < cost ? other : this;
        }
    }

    private Cut cut(int start, int end, int axis, float low, float extent) {
        int[] counts = new int[BINS];
        float[][] boxes = new float[BINS][];
        for (int b = 0; b < BINS; b++) {
            boxes[b] = new float[] {1e30f, 1e30f, 1e30f, -1e30f, -1e30f, -1e30f};
        }
        for (int i = start; i < end; i++) {
            int b = bin(order[i], axis, low, extent);
            counts[b]++;
            for (int k = 0; k < 9; k++) {
                float value = mesh.points[9 * order[i] + k];
                boxes[b][k % 3] = Math.min(boxes[b][k % 3], value);
                boxes[b][3 + k % 3] = Math.max(boxes[b][3 + k % 3], value);
            }
        }
        double[] before = costs(counts, boxes, 0, 1);
        double[] after = costs(counts, boxes, BINS - 1, -1);
        Cut best = new Cut(axis, 0, Double.POSITIVE_INFINITY);
        for (int b = 1; b < BINS; b++) {
            best = best.cheaper(new Cut(axis, b, before[b - 1] + after[b]));
        }
        return best;
    }

    /** Count times area of all bins from one end up to each. */
    private static double[] costs(int[] counts, float[][] boxes, int from, int step) {
        double[] costs = new double[BINS];
        float[] box = {1e30f, 1e30f, 1e30f, -1e30f, -1e30f, -1e30f};
        int count = 0;
        for (int b = from; b >= 0 && b < BINS; b += step) {
            count += counts[b];
            for (int a = 0; a < 3; a++) {
                box[a] = Math.min(box[a], boxes[b][a]);
                box[3 + a] = Math.max(box[3 + a], boxes[b][3 + a]);
            }
            double x = box[3] - (double) box[0];
            double y = box[4] - (double) box[1];
            double z = box[5] - (double) box[2];
            costs[b] = count == 0 ? 0 : count * (x * y + y * z + z * x);
        }
        return costs;
    }

    private int bin(int triangle, int axis, float low, float extent) {
        return Math.min(BINS - 1, (int) ((centres[3 * triangle + axis] - low) / extent * BINS));
    }

    boolean blocked(Vec from, Vec direction, double reach, Hit hit) {
        return meets(from, direction, reach, hit, true);
    }

    boolean nearest(Vec from, Vec direction, Hit hit) {
        return meets(from, direction, 1e9, hit, false);
    }

    private boolean meets(Vec from, Vec direction, double reach, Hit hit, boolean any) {
        if (nodes == 0) {
            return false;
        }
        double ox = from.x();
        double oy = from.y();
        double oz = from.z();
        double dx = direction.x();
        double dy = direction.y();
        double dz = direction.z();
        double ix = 1 / (Math.abs(dx) < 1e-12 ? 1e-12 : dx);
        double iy = 1 / (Math.abs(dy) < 1e-12 ? 1e-12 : dy);
        double iz = 1 / (Math.abs(dz) < 1e-12 ? 1e-12 : dz);
        int[] stack = hit.stack;
        double[] entry = hit.entry;
        int top = 0;
        entry[0] = enters(0, ox, oy, oz, ix, iy, iz);
        stack[top++] = 0;
        hit.distance = reach;
        hit.triangle = -1;
        while (top > 0) {
            int node = stack[--top];
            if (entry[top] >= hit.distance) {
                continue;
            }
            int link = links[2 * node];
            if (link < 0) {
                for (int i = -1 - link; i < -1 - link + links[2 * node + 1]; i++) {
                    test(i, ox, oy, oz, dx, dy, dz, hit);
                }
                if (any && hit.triangle >= 0) {
                    return true;
                }
                continue;
            }
            double left = enters(node + 1, ox, oy, oz, ix, iy, iz);
            double right = enters(link, ox, oy, oz, ix, iy, iz);
            boolean leftFirst = left < right;
            double far = leftFirst ? right : left;
            double near = leftFirst ? left : right;
            if (far < hit.distance) {
                entry[top] = far;
                stack[top++] = leftFirst ? link : node + 1;
            }
            if (near < hit.distance) {
                entry[top] = near;
                stack[top++] = leftFirst ? node + 1 : link;
            }
        }
        return hit.triangle >= 0;
    }

    private double enters(int node, double ox, double oy, double oz, double ix, double iy, double iz) {
        int b = 6 * node;
        double x0 = (bounds[b] - ox) * ix;
        double x1 = (bounds[b + 3] - ox) * ix;
        double y0 = (bounds[b + 1] - oy) * iy;
        double y1 = (bounds[b + 4] - oy) * iy;
        double z0 = (bounds[b + 2] - oz) * iz;
        double z1 = (bounds[b + 5] - oz) * iz;
        double in = Math.max(Math.max(Math.min(x0, x1), Math.min(y0, y1)), Math.max(Math.min(z0, z1), 0));
        double out = Math.min(Math.min(Math.max(x0, x1), Math.max(y0, y1)), Math.max(z0, z1));
        return in <= out ? in : Double.POSITIVE_INFINITY;
    }

    /** The test of Möller and Trumbore. */
    private void test(int i, double ox, double oy, double oz, double dx, double dy, double dz, Hit hit) {
        int c = 9 * i;
        double e1x = corners[c + 3];
        double e1y = corners[c + 4];
        double e1z = corners[c + 5];
        double e2x = corners[c + 6];
        double e2y = corners[c + 7];
        double e2z = corners[c + 8];
        double px = dy * e2z - dz * e2y;
        double py = dz * e2x - dx * e2z;
        double pz = dx * e2y - dy * e2x;
        double det = e1x * px + e1y * py + e1z * pz;
        if (Math.abs(det) < 1e-14) {
            return;
        }
        double inverse = 1 / det;
        double tx = ox - corners[c];
        double ty = oy - corners[c + 1];
        double tz = oz - corners[c + 2];
        double u = (tx * px + ty * py + tz * pz) * inverse;
        if (u < 0 || u > 1) {
            return;
        }
        double qx = ty * e1z - tz * e1y;
        double qy = tz * e1x - tx * e1z;
        double qz = tx * e1y - ty * e1x;
        double v = (dx * qx + dy * qy + dz * qz) * inverse;
        if (v < 0 || u + v > 1) {
            return;
        }
        double t = (e2x * qx + e2y * qy + e2z * qz) * inverse;
        if (t > 1e-3 && t < hit.distance) {
            hit.distance = t;
            hit.triangle = order[i];
            hit.second = u;
            hit.third = v;
        }
    }
}
