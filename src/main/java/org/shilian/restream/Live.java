package org.shilian.restream;

import org.jspecify.annotations.Nullable;
import org.shilian.media.AudioFormat;
import org.shilian.media.VideoFormat;

/**
 * What a player has to know before the fragments that follow.
 *
 * @param init the initialization segment; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Live(VideoFormat video, @Nullable AudioFormat audio, byte[] init) {

    /** The MIME type for a MediaSource. */
    public String mime() {
        String sound = audio == null ? "" : "," + audio.codecs();
        return "video/mp4; codecs=\"" + video.codecs() + sound + "\"";
    }
}
