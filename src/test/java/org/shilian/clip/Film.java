package org.shilian.clip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hands frames to Debian's ffmpeg: first a lossless reel, then two passes for an even quality at a known size. */
final class Film {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    static final int RATE = 15;
    static final int SECONDS = 60;
    private static final String BITS = "148k";
    private static final String BITS_BESIDE_SOUND = "138k";
    private static final String CHOICES = "mbtree=0:aq-mode=1:ipratio=1.0:qcomp=1:no-psy=1:deblock=1,1:rc-lookahead=40";

    private final Path reel;
    private final Process process;
    private final OutputStream frames;

    Film(Path reel) throws IOException {
        this.reel = reel;
        Files.createDirectories(reel.toAbsolutePath().getParent());
        List<String> command = ffmpeg();
        command.addAll(List.of("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", WIDTH + "x" + HEIGHT));
        command.addAll(List.of("-r", "" + RATE, "-i", "-", "-threads", "1"));
        command.addAll(List.of("-vf", "gblur=sigma=0.6,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"));
        command.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-qp", "0", reel.toString()));
        process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        frames = process.getOutputStream();
    }

    void add(byte[] rgb) throws IOException {
        frames.write(rgb);
    }

    /** Ends the reel and makes the clip of it, with a quiet sound where one is given. */
    void print(Path clip, String sound) throws IOException, InterruptedException {
        frames.close();
        check(process, reel);
        pass(1, "", Path.of("/dev/null"));
        pass(2, sound, clip);
    }

    private void pass(int number, String sound, Path out) throws IOException, InterruptedException {
        List<String> command = ffmpeg();
        command.addAll(List.of("-i", reel.toString()));
        boolean heard = !sound.isEmpty();
        if (heard) {
            command.addAll(List.of("-f", "lavfi", "-i", sound));
        }
        command.addAll(List.of("-map", "0:v", "-c:v", "libx264", "-preset", "slow", "-profile:v", "main"));
        command.addAll(List.of("-level", "3.1", "-bf", "0", "-g", "30", "-keyint_min", "30", "-sc_threshold", "0"));
        command.addAll(List.of(
                "-flags", "+cgop", "-threads", "1", "-b:v", heard ? BITS_BESIDE_SOUND : BITS, "-pix_fmt", "yuv420p"));
        command.addAll(List.of("-x264-params", CHOICES));
        command.addAll(List.of("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"));
        command.addAll(List.of("-pass", "" + number, "-passlogfile", reel + ".log"));
        if (heard) {
            command.addAll(List.of("-map", "1:a", "-c:a", "aac", "-b:a", "16k", "-ar", "16000", "-ac", "1"));
            command.addAll(List.of("-flags:a", "+bitexact"));
        }
        command.addAll(List.of("-t", "" + SECONDS, "-map_metadata", "-1", "-fflags", "+bitexact"));
        command.addAll(List.of("-flags:v", "+bitexact+cgop", "-movflags", "+faststart", "-f", "mp4", out.toString()));
        check(new ProcessBuilder(command).inheritIO().start(), out);
    }

    private static List<String> ffmpeg() {
        return new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y"));
    }

    private static void check(Process process, Path file) throws InterruptedException {
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException("ffmpeg ended with " + code + " on " + file);
        }
    }
}
