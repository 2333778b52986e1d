package org.shilian.clip;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Chinese words painted on boards, walls and roads. */
final class Lettering {
    private static final Font FACE = Stamp.BOLD;

    private Lettering() {}

    /** White or dark words in the middle of a coloured board. */
    static void board(Graphics2D g, String words, double wide, double high, Color ground) {
        g.setColor(ground);
        g.fill(new Rectangle2D.Double(0, 0, wide, high));
        g.setColor(new Color(255, 255, 255, 40));
        g.fill(new Rectangle2D.Double(0, 0, wide, 0.06 * high));
        boolean bright = ground.getRed() * 3 + ground.getGreen() * 6 + ground.getBlue() > 1600;
        g.setColor(bright ? new Color(0x8e1616) : new Color(0xf4f1e4));
        centred(g, words, wide / 2, high / 2, Math.min(0.62 * high, 0.9 * wide / Math.max(1, words.length())));
    }

    static void centred(Graphics2D g, String words, double x, double y, double size) {
        Shape outline = FACE.createGlyphVector(g.getFontRenderContext(), words).getOutline();
        Rectangle2D box = outline.getBounds2D();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size, size);
        place.translate(-box.getCenterX(), -box.getCenterY());
        g.fill(place.createTransformedShape(outline));
    }

    /** Words down a board, one under the other. */
    static void down(Graphics2D g, String words, double x, double top, double size) {
        for (int i = 0; i < words.length(); i++) {
            centred(g, words.substring(i, i + 1), x, top + (i + 0.5) * size * 1.12, size);
        }
    }
}
