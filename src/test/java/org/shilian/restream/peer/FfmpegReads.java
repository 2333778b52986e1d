package org.shilian.restream.peer;

import java.util.ArrayList;
import java.util.List;

/** What Debian's ffmpeg sees when it reads a camera or a file: each decoded picture by its checksum. */
public record FfmpegReads(List<String> pictures, String complaints) {
    /** Decodes this many pictures of an RTSP address. */
    public static FfmpegReads camera(String url, String transport, int pictures) {
        return read(List.of("-rtsp_transport", transport, "-i", url, "-frames:v", String.valueOf(pictures)));
    }

    private static FfmpegReads read(List<String> what) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-nostdin"));
        arguments.addAll(what);
        arguments.addAll(List.of("-map", "0:v:0", "-f", "framemd5", "-"));
        DebianProgram.Outcome outcome = DebianProgram.FFMPEG.run(arguments.toArray(String[]::new));
        outcome.orFail("ffmpeg " + String.join(" ", what));
        List<String> pictures = outcome.output()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .toList();
        return new FfmpegReads(pictures, outcome.complaints());
    }

    public long differentPictures() {
        return pictures.stream().distinct().count();
    }
}
