package org.shilian.clip;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A picture drawn in metres with Java2D and laid on a surface, with smaller copies for the distance. */
final class Texture {
    private static final float[] LINEAR = new float[256];

    static {
        for (int i = 0; i < 256; i++) {
            LINEAR[i] = (float) Vec.linear(i);
        }
    }

    private final List<BufferedImage> levels = new ArrayList<>();
    private final List<int[]> pixels = new ArrayList<>();
    private final double perMetre;

    private Texture(BufferedImage image, double perMetre) {
        this.perMetre = perMetre;
        BufferedImage level = image;
        while (true) {
            levels.add(level);
            pixels.add(level.getRGB(0, 0, level.getWidth(), level.getHeight(), null, 0, level.getWidth()));
            if (level.getWidth() < 8 || level.getHeight() < 8) {
                return;
            }
            level = halved(level);
        }
    }

    /** Upright: x to the right, y down from the upper edge. */
    static Texture wall(double width, double height, double perMetre, Consumer<Graphics2D> painter) {
        BufferedImage image = blank(width * perMetre, height * perMetre);
        Graphics2D g = pen(image);
        g.scale(perMetre, perMetre);
        painter.accept(g);
        g.dispose();
        return new Texture(image, perMetre);
    }

    /** Flat on the ground: drawn in world x and z. */
    static Texture floor(double left, double near, double right, double far, double perMetre, Consumer<Graphics2D> p) {
        BufferedImage image = blank((right - left) * perMetre, (far - near) * perMetre);
        Graphics2D g = pen(image);
        g.scale(perMetre, -perMetre);
        g.translate(-left, -far);
        p.accept(g);
        g.dispose();
        return new Texture(image, perMetre);
    }

    /** The level of copies fit for a footprint of so many metres. */
    int level(double footprint) {
        double texels = footprint * perMetre;
        int level = texels <= 1 ? 0 : (int) Math.round(Math.log(texels) / Math.log(2));
        return Math.min(level, levels.size() - 1);
    }

    /** Red, green and blue, linear, into the array. */
    void sample(double u, double v, int level, float[] out) {
        int width = levels.get(level).getWidth();
        int height = levels.get(level).getHeight();
        int[] rgb = pixels.get(level);
        double x = Math.min(Math.max(u, 0), 1) * width - 0.5;
        double y = Math.min(Math.max(v, 0), 1) * height - 0.5;
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        float fx = (float) (x - x0);
        float fy = (float) (y - y0);
        int x1 = Math.min(x0 + 1, width - 1);
        int y1 = Math.min(y0 + 1, height - 1);
        x0 = Math.max(x0, 0);
        y0 = Math.max(y0, 0);
        int a = rgb[y0 * width + x0];
        int b = rgb[y0 * width + x1];
        int c = rgb[y1 * width + x0];
        int d = rgb[y1 * width + x1];
        for (int i = 0; i < 3; i++) {
            int shift = 16 - 8 * i;
            float top = LINEAR[a >> shift & 255] * (1 - fx) + LINEAR[b >> shift & 255] * fx;
            float bottom = LINEAR[c >> shift & 255] * (1 - fx) + LINEAR[d >> shift & 255] * fx;
            out[i] = top * (1 - fy) + bottom * fy;
        }
    }

    static Graphics2D pen(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return g;
    }

    private static BufferedImage blank(double width, double height) {
        int w = Math.max(1, (int) Math.ceil(width));
        int h = Math.max(1, (int) Math.ceil(height));
        return new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage halved(BufferedImage image) {
        BufferedImage half = blank(Math.floor(0.5 * image.getWidth()), Math.floor(0.5 * image.getHeight()));
        Graphics2D g = pen(half);
        g.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
        g.dispose();
        return half;
    }
}
