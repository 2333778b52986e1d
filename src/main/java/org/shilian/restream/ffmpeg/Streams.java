package org.shilian.restream.ffmpeg;

import org.jspecify.annotations.Nullable;
import org.shilian.media.Codec;
import org.shilian.restream.Reason;
import org.shilian.restream.ffmpeg.Input.Stream;

/** Chooses among the streams of an input. */
final class Streams {

    private Streams() {}

    /** The first video, one that need not be transcoded before others. */
    static Stream video(Input input) throws Failure {
        Stream found = null;
        for (Stream stream : input.streams()) {
            boolean better =
                    found == null || (!found.codec().nal() && stream.codec().nal());
            found = stream.codec().video() && better ? stream : found;
        }
        if (found == null) {
            throw new Failure(Reason.CODEC_UNSUPPORTED, "no video");
        }
        return found;
    }

    /** The first sound that is AAC or G.711, if any. */
    static @Nullable Stream audio(Input input) {
        for (Stream stream : input.streams()) {
            Codec codec = stream.codec();
            if (codec == Codec.AAC || codec == Codec.PCM_ALAW || codec == Codec.PCM_MULAW) {
                return stream;
            }
        }
        return null;
    }
}
