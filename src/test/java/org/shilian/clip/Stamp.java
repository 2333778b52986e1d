package org.shilian.clip;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Locale;

/** The writing a camera burns in: its place at the lower left, the running second at the upper right. */
final class Stamp {
    private static final Font REGULAR = face("Regular");
    static final Font BOLD = face("Bold");

    private final String place;
    private final int width;
    private final int height;
    private int second = -1;
    private int[] ink = new int[0];

    Stamp(String place, int width, int height) {
        this.place = place;
        this.width = width;
        this.height = height;
    }

    /** The Simplified Chinese face, which is the third of the collection. */
    private static Font face(String weight) {
        try {
            return Font.createFonts(new File("/usr/share/fonts/opentype/noto/NotoSansCJK-" + weight + ".ttc"))[2];
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("fonts-noto-cjk is needed to draw the clips", e);
        }
    }

    void press(int second, byte[] rgb) {
        if (second != this.second) {
            this.second = second;
            ink = draw();
        }
        for (int i = 0; i < ink.length; i++) {
            int alpha = ink[i] >>> 24;
            for (int k = 0; alpha > 0 && k < 3; k++) {
                int under = rgb[3 * i + k] & 255;
                int over = (ink[i] >> (16 - 8 * k)) & 255;
                rgb[3 * i + k] = (byte) ((under * (255 - alpha) + over * alpha) / 255);
            }
        }
    }

    private int[] draw() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = Texture.pen(image);
        g.scale(width / 1280.0, width / 1280.0);
        text(g, place, 30, 688, 30);
        text(g, String.format(Locale.ROOT, ":%02d", second), 1176, 62, 40);
        dial(g, 1142, 48, 24);
        g.dispose();
        return image.getRGB(0, 0, width, height, null, 0, width);
    }

    private static void text(Graphics2D g, String words, double x, double y, double size) {
        Shape outline = REGULAR.deriveFont((float) size)
                .createGlyphVector(g.getFontRenderContext(), words)
                .getOutline();
        Shape set = AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline);
        both(g, set, true);
    }

    private void dial(Graphics2D g, double x, double y, double radius) {
        both(g, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), false);
        for (int tick = 0; tick < 12; tick++) {
            both(g, hand(x, y, tick * 5, radius - 5, radius - 2), false);
        }
        both(g, hand(x, y, second, -5, radius - 6), false);
    }

    private static Shape hand(double x, double y, double second, double from, double to) {
        double sin = Math.sin(second * Math.PI / 30);
        double cos = -Math.cos(second * Math.PI / 30);
        return new Line2D.Double(x + from * sin, y + from * cos, x + to * sin, y + to * cos);
    }

    /** White with a dark edge, readable on anything. */
    private static void both(Graphics2D g, Shape shape, boolean filled) {
        g.setColor(new Color(0, 0, 0, 190));
        g.setStroke(new BasicStroke(filled ? 3.5f : 5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        if (filled) {
            g.fill(shape);
        } else {
            g.draw(shape);
        }
    }
}
