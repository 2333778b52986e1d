package org.shilian.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.shilian.place.GeoPoint;

/** The outline of the made-up county: ten townships in two rows, neighbours sharing every bend of their border. */
final class CountyShape {
    private static final int COLUMNS = 5;
    private static final int ROWS = 2;
    private static final int BENDS = 4;
    private static final double SOUTH = 31.02;
    private static final double WEST = 110.56;
    private static final double HEIGHT = 0.17;
    private static final double WIDTH = 0.125;

    private final GeoPoint[][] knots = new GeoPoint[ROWS + 1][COLUMNS + 1];
    private final long seed;

    CountyShape(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        for (int row = 0; row <= ROWS; row++) {
            for (int column = 0; column <= COLUMNS; column++) {
                knots[row][column] = new GeoPoint(
                        SOUTH + row * HEIGHT + jitter(random, 0.05), WEST + column * WIDTH + jitter(random, 0.04));
            }
        }
    }

    /** The ring of a township, counter-clockwise from its south-west corner. */
    List<GeoPoint> township(int index) {
        int row = index / COLUMNS;
        int column = index % COLUMNS;
        List<GeoPoint> ring = new ArrayList<>();
        ring.addAll(along(row, column, row, column + 1));
        ring.addAll(along(row, column + 1, row + 1, column + 1));
        ring.addAll(back(along(row + 1, column, row + 1, column + 1)));
        ring.addAll(back(along(row, column, row + 1, column)));
        return rounded(ring);
    }

    /** The ring of the whole county. */
    List<GeoPoint> county() {
        List<GeoPoint> ring = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            ring.addAll(along(0, column, 0, column + 1));
        }
        for (int row = 0; row < ROWS; row++) {
            ring.addAll(along(row, COLUMNS, row + 1, COLUMNS));
        }
        for (int column = COLUMNS - 1; column >= 0; column--) {
            ring.addAll(back(along(ROWS, column, ROWS, column + 1)));
        }
        for (int row = ROWS - 1; row >= 0; row--) {
            ring.addAll(back(along(row, 0, row + 1, 0)));
        }
        return rounded(ring);
    }

    /** A border between two knots without its last point; the same for both neighbours. */
    private List<GeoPoint> along(int row, int column, int toRow, int toColumn) {
        List<GeoPoint> line = new ArrayList<>(List.of(knots[row][column], knots[toRow][toColumn]));
        Random random = new Random(seed + 31L * (row * 16 + column) + (toRow > row ? 7 : 0));
        double bend = 0.018;
        for (int round = 0; round < BENDS; round++, bend /= 2) {
            for (int at = line.size() - 1; at > 0; at--) {
                line.add(at, bent(line.get(at - 1), line.get(at), random, bend));
            }
        }
        return line;
    }

    private static GeoPoint bent(GeoPoint from, GeoPoint to, Random random, double bend) {
        return new GeoPoint(
                (from.lat() + to.lat()) / 2 + jitter(random, bend), (from.lon() + to.lon()) / 2 + jitter(random, bend));
    }

    private static List<GeoPoint> back(List<GeoPoint> line) {
        List<GeoPoint> reversed = new ArrayList<>(line);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<GeoPoint> rounded(List<GeoPoint> ring) {
        return ring.stream().map(CountyShape::rounded).distinct().toList();
    }

    static GeoPoint rounded(GeoPoint point) {
        return new GeoPoint(Math.round(point.lat() * 1e5) / 1e5, Math.round(point.lon() * 1e5) / 1e5);
    }

    private static double jitter(Random random, double width) {
        return (random.nextDouble() - 0.5) * width;
    }

    /** A point within the ring, away from its border when one is found soon. */
    static GeoPoint within(List<GeoPoint> ring, Random random) {
        double south = ring.stream().mapToDouble(GeoPoint::lat).min().orElseThrow();
        double north = ring.stream().mapToDouble(GeoPoint::lat).max().orElseThrow();
        double west = ring.stream().mapToDouble(GeoPoint::lon).min().orElseThrow();
        double east = ring.stream().mapToDouble(GeoPoint::lon).max().orElseThrow();
        GeoPoint point;
        do {
            point = new GeoPoint(
                    south + random.nextDouble() * (north - south), west + random.nextDouble() * (east - west));
        } while (!holds(ring, point));
        return rounded(point);
    }

    /** Whether the point lies within the ring (even-odd rule). */
    static boolean holds(List<GeoPoint> ring, GeoPoint point) {
        boolean inside = false;
        for (int at = 0, before = ring.size() - 1; at < ring.size(); before = at++) {
            GeoPoint a = ring.get(at);
            GeoPoint b = ring.get(before);
            boolean crosses = a.lat() > point.lat() != b.lat() > point.lat();
            if (crosses
                    && point.lon() < (b.lon() - a.lon()) * (point.lat() - a.lat()) / (b.lat() - a.lat()) + a.lon()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** A spot near another, as grids lie around their village. */
    static GeoPoint near(GeoPoint centre, double spread, Random random) {
        return rounded(new GeoPoint(centre.lat() + jitter(random, spread), centre.lon() + jitter(random, spread)));
    }
}
