package org.shilian.restream.peer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What Debian's ffmpeg sees when it reads a camera or a file.
 *
 * @param pictures each decoded picture by its checksum
 * @param complaints what ffmpeg had to say against it
 */
public record FfmpegReads(List<String> pictures, String complaints) {
    /** Decodes this many pictures of an RTSP address. */
    public static FfmpegReads camera(String url, String transport, int pictures) {
        return read(List.of(
                "-analyzeduration",
                "500000",
                "-rtsp_transport",
                transport, //
                "-i",
                url,
                "-frames:v",
                String.valueOf(pictures)));
    }

    /** Decodes all pictures and all sound of a file. */
    public static FfmpegReads file(Path file) {
        return read(List.of("-i", file.toString(), "-map", "0:a?", "-fps_mode", "passthrough"));
    }

    /** Decoding times of a file's packets in ticks, {@code v:0} the pictures and {@code a:0} the sound. */
    public static List<Long> decodingTimes(Path file, String stream) {
        return times(file, stream, "dts");
    }

    /** Presentation times of a file's pictures in ticks, in the order in which they are decoded. */
    public static List<Long> presentationTimes(Path file) {
        return times(file, "v:0", "pts");
    }

    private static List<Long> times(Path file, String stream, String which) {
        return show(file, stream, "packet=" + which)
                .lines()
                .map(line -> Long.parseLong(line.replace(",", "")))
                .toList();
    }

    /** The codec, width and height of a file's pictures or the codec of its sound; empty without such a stream. */
    public static String stream(Path file, String stream) {
        return show(file, stream, "stream=codec_name,width,height").strip();
    }

    private static String show(Path file, String stream, String entries) {
        return DebianProgram.FFPROBE
                .run(
                        "-v",
                        "error",
                        "-select_streams",
                        stream,
                        "-show_entries",
                        entries,
                        "-of",
                        "csv=p=0",
                        file.toString())
                .orFail("ffprobe " + file)
                .output();
    }

    private static FfmpegReads read(List<String> what) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-nostdin"));
        arguments.addAll(what.subList(0, what.indexOf("-i") + 2));
        arguments.addAll(List.of("-map", "0:v:0"));
        arguments.addAll(what.subList(what.indexOf("-i") + 2, what.size()));
        arguments.addAll(List.of("-f", "framemd5", "-"));
        DebianProgram.Outcome outcome = DebianProgram.FFMPEG.run(arguments.toArray(String[]::new));
        outcome.orFail("ffmpeg " + String.join(" ", what));
        List<String> pictures = outcome.output()
                .lines()
                .filter(line -> line.startsWith("0,"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .toList();
        return new FfmpegReads(pictures, outcome.complaints());
    }

    public long differentPictures() {
        return pictures.stream().distinct().count();
    }
}
