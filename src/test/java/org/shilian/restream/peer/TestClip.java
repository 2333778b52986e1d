package org.shilian.restream.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Test material, made once by Debian's ffmpeg and kept under {@code target/clip}. Each clip lasts 10 s and moves. */
public record TestClip(String name, String size, List<String> encoding) {
    private static final Path FOLDER = Path.of("target", "clip");
    private static final List<String> X264 = List.of(
            "-pix_fmt",
            "yuv420p",
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-bf",
            "0", //
            "-x264-params",
            "keyint=25:scenecut=0:aud=1:sliced-threads=0");
    private static final List<String> X265 = List.of(
            "-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "keyint=25:bframes=0:aud=1:log-level=error");

    private static final List<String> TONE = List.of(
            "-f", "lavfi", "-t", "10", "-i", "sine=frequency=440:sample_rate=48000", "-c:a", "aac", "-b:a", "96k");

    /** H.264 Annex B with access unit delimiters, 25 frames and one key frame a second. */
    public static final TestClip H264_360P = new TestClip("360p.h264", "640x360", X264);

    /** As {@link #H264_360P}, smaller, for a change of resolution. */
    public static final TestClip H264_240P = new TestClip("240p.h264", "320x240", X264);

    /** As {@link #H264_360P}, each picture in four slices. */
    public static final TestClip H264_SLICES = new TestClip("slices.h264", "640x360", and(X264, "-slices", "4"));

    /** H.264 at 2 Mbit/s, for a server that serves many at no cost. */
    public static final TestClip HD_LOOP =
            new TestClip("hd.h264", "1920x1080", and(X264, "-b:v", "2M", "-maxrate", "2M", "-bufsize", "1M"));

    /** H.264 and AAC in a file of its own. */
    public static final TestClip MP4 = new TestClip("clip.mp4", "640x360", and(TONE, X264.toArray(String[]::new)));

    /** As {@link #HD_LOOP}, a key frame every 2 s. */
    public static final TestClip HD_SLOW = new TestClip(
            "hd-slow.h264",
            "1920x1080",
            and(
                    X264,
                    "-x264-params",
                    "keyint=50:scenecut=0:aud=1:sliced-threads=0",
                    "-b:v",
                    "2M",
                    "-maxrate",
                    "2M",
                    "-bufsize",
                    "2M"));

    public static final TestClip H265_LOOP = new TestClip("360p.h265", "640x360", X265);

    /** H.264 and AAC in an MPEG transport stream. */
    public static final TestClip TS = new TestClip("clip.ts", "640x360", and(TONE, X264.toArray(String[]::new)));

    /** H.265 in a file of its own. */
    public static final TestClip H265_MP4 = new TestClip("h265.mp4", "640x360", and(X265, "-tag:v", "hvc1"));

    public static final TestClip MJPEG_MP4 = new TestClip("mjpeg.mp4", "640x360", List.of("-c:v", "mjpeg"));

    /** As {@link #H264_360P} at 10 Mbit/s, to fill the sockets of who does not read. */
    public static final TestClip H264_HEAVY = new TestClip(
            "heavy.h264", "640x360", and(X264, "-vf", "noise=alls=60:allf=t", "-b:v", "10M", "-minrate", "10M"));

    public TestClip {
        encoding = List.copyOf(encoding);
    }

    /** The clip's file, made now if it isn't there yet. */
    public Path file() {
        Path file = FOLDER.resolve(name).toAbsolutePath();
        synchronized (TestClip.class) {
            if (!Files.exists(file)) {
                make(file);
            }
        }
        return file;
    }

    private void make(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "unfinished-", "-" + name);
            List<String> arguments = new ArrayList<>(List.of("-v", "error", "-y"));
            arguments.addAll(List.of("-f", "lavfi", "-t", "10", "-i", "testsrc2=rate=25:size=" + size));
            arguments.addAll(encoding);
            arguments.add(unfinished.toString());
            DebianProgram.FFMPEG.run(arguments.toArray(String[]::new)).orFail("Making " + name);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The clip " + file + " could not be written", e);
        }
    }

    private static List<String> and(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }
}
