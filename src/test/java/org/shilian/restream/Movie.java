package org.shilian.restream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shilian.restream.peer.DebianProgram;

/** What Debian's ffprobe and ffmpeg make of a movie that was received. */
public record Movie(Path file) {

    public static Movie of(Buffer bytes) {
        try {
            Path file = Files.createTempFile(Files.createDirectories(Path.of("target", "received")), "movie", ".mp4");
            Files.write(file, bytes.getBytes());
            return new Movie(file.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject probe(String... what) {
        String[] arguments = new String[what.length + 5];
        System.arraycopy(new String[] {"-v", "error", "-of", "json"}, 0, arguments, 0, 4);
        System.arraycopy(what, 0, arguments, 4, what.length);
        arguments[what.length + 4] = file.toString();
        return new JsonObject(
                DebianProgram.FFPROBE.run(arguments).orFail("ffprobe").output());
    }

    /** Codec names in track order. */
    public List<String> codecs() {
        JsonArray streams = probe("-show_entries", "stream=codec_name").getJsonArray("streams");
        return streams.stream()
                .map(each -> ((JsonObject) each).getString("codec_name"))
                .toList();
    }

    /** Packets of the video track with {@code pts}, {@code dts}, {@code flags}. */
    public List<JsonObject> packets(String track) {
        JsonArray packets = probe("-select_streams", track, "-show_entries", "packet=pts,dts,duration,flags")
                .getJsonArray("packets");
        return packets.stream().map(JsonObject.class::cast).toList();
    }

    /** Decodes all, failing on the first error; the number of pictures. */
    public long decode() {
        JsonArray frames = probe("-select_streams", "v:0", "-count_frames", "-show_entries", "stream=nb_read_frames")
                .getJsonArray("streams");
        DebianProgram.FFMPEG
                .run("-v", "error", "-xerror", "-i", file.toString(), "-f", "null", "-")
                .orFail("decoding " + file);
        return Long.parseLong(frames.getJsonObject(0).getString("nb_read_frames"));
    }
}
