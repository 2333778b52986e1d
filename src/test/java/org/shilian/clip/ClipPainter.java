package org.shilian.clip;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws the clips of media/clips: all of them, or those named. {@code still NAME SECOND...} draws small single frames
 * to target/clips instead.
 */
public final class ClipPainter {
    private static final int FINE = 9;
    private static final int COARSE = 4;

    private ClipPainter() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        System.setProperty("java.awt.headless", "true");
        List<String> wanted = List.of(words);
        if (!wanted.isEmpty() && wanted.get(0).equals("still")) {
            stills(ClipList.read().named(wanted.get(1)), wanted.subList(2, wanted.size()));
            return;
        }
        for (ClipList.Clip clip : ClipList.read().clips()) {
            if (wanted.isEmpty() || wanted.contains(clip.name())) {
                paint(clip);
            }
        }
    }

    private static void paint(ClipList.Clip clip) throws IOException, InterruptedException {
        Take take = new Take(clip, Film.WIDTH, Film.HEIGHT, FINE);
        Film film = new Film(Path.of("target", "clips", clip.name() + ".reel.mp4"));
        for (int frame = 0; frame < Film.RATE * Film.SECONDS; frame++) {
            film.add(take.frame(frame / (double) Film.RATE));
        }
        film.print(ClipList.FOLDER.resolve(clip.file()), Ambience.of(clip.name()));
    }

    private static void stills(ClipList.Clip clip, List<String> seconds) throws IOException {
        boolean small = System.getProperty("fine") == null;
        int divisor = small ? 2 : 1;
        Take take = new Take(clip, Film.WIDTH / divisor, Film.HEIGHT / divisor, small ? COARSE : FINE);
        for (String second : seconds) {
            byte[] rgb = take.frame(Double.parseDouble(second));
            BufferedImage image =
                    new BufferedImage(Film.WIDTH / divisor, Film.HEIGHT / divisor, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < rgb.length / 3; i++) {
                int code = ((rgb[3 * i] & 255) << 16) | ((rgb[3 * i + 1] & 255) << 8) | (rgb[3 * i + 2] & 255);
                image.setRGB(i % image.getWidth(), i / image.getWidth(), code);
            }
            File file = new File("target/clips", clip.name() + "-" + second + ".png");
            file.getParentFile().mkdirs();
            ImageIO.write(image, "png", file);
        }
    }
}
