package org.shilian.restream;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.util.List;
import org.shilian.media.Area;

/**
 * What is covered of a source's pictures.
 *
 * @param areas covered in every single picture that is made of the source
 * @param burned whether they are burned into the stream as well, so that the raw picture never leaves the server
 */
public record Masking(List<Area> areas, boolean burned) {
    public static final Masking NONE = new Masking(List.of(), false);

    /** So that a border between two pixels, or a scaler's soft edge, shows nothing of what lies within. */
    private static final float MARGIN = 4;

    public Masking {
        areas = List.copyOf(areas);
        burned = burned && !areas.isEmpty();
    }

    /** Covers the areas of a picture with black, for ever. */
    public BufferedImage cover(BufferedImage picture) {
        if (!areas.isEmpty()) {
            Graphics2D pen = picture.createGraphics();
            paint(pen, Color.BLACK, picture.getWidth(), picture.getHeight());
            pen.dispose();
        }
        return picture;
    }

    /** Paints the areas onto a picture of that size. */
    public void paint(Graphics2D pen, Color color, int width, int height) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke(MARGIN));
        for (Area area : areas) {
            Polygon polygon = new Polygon();
            area.corners()
                    .forEach(corner -> polygon.addPoint(
                            (int) Math.round(corner.x() * width), (int) Math.round(corner.y() * height)));
            pen.fill(polygon);
            pen.draw(polygon);
        }
    }
}
