package org.shilian.restream.ffmpeg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shilian.media.Adts;
import org.shilian.media.AudioFormat;
import org.shilian.media.Codec;
import org.shilian.restream.RelayMeters;
import org.shilian.restream.ffmpeg.Input.Stream;

/** Brings sound to AAC: AAC passes, G.711 is encoded while somebody listens. Belongs to the reading's thread. */
final class SoundPath implements AutoCloseable {

    private static final byte[] SILENT = new byte[0];

    private final Stream stream;
    private final AudioFormat format;
    private final RelayMeters meters;
    private @Nullable AacEncoder encoder;

    /** Takes AAC frames, valid during the call. */
    interface Output {
        void frame(byte[] bytes, int length, long present);
    }

    private SoundPath(Stream stream, AudioFormat format, RelayMeters meters) {
        this.stream = stream;
        this.format = format;
        this.meters = meters;
    }

    /** Null when the stream is of a kind that can't be brought to AAC. */
    static @Nullable SoundPath of(Stream stream, RelayMeters meters) {
        return switch (stream.codec()) {
            case AAC -> aac(stream, meters);
            case PCM_ALAW, PCM_MULAW ->
                stream.channels() == 1 && stream.rate() > 0
                        ? new SoundPath(stream, AudioFormat.lowComplexity(AacEncoder.RATE, 1), meters)
                        : null;
            case H264, H265, MJPEG, OTHER_VIDEO, OTHER_AUDIO -> null;
        };
    }

    private static @Nullable SoundPath aac(Stream stream, RelayMeters meters) {
        if (stream.rate() <= 0 || stream.channels() <= 0) {
            return null;
        }
        if (stream.extra().length < 2) {
            return AudioFormat.hasRate(stream.rate())
                    ? new SoundPath(stream, AudioFormat.lowComplexity(stream.rate(), stream.channels()), meters)
                    : null;
        }
        return new SoundPath(stream, AudioFormat.of(stream.extra(), stream.rate(), stream.channels()), meters);
    }

    AudioFormat format() {
        return format;
    }

    /** @param heard whether anybody listens */
    void take(byte[] bytes, int length, long present, boolean heard, Output output) throws Failure {
        if (stream.codec() == Codec.AAC) {
            aac(bytes, length, present, output);
        } else if (heard) {
            encoder().encode(bytes, length, present, output);
        } else {
            close();
            output.frame(SILENT, 0, present);
        }
    }

    /** Frames with a header of their own lose it; one of another format than was announced is left out. */
    private void aac(byte[] bytes, int length, long present, Output output) {
        if (stream.extra().length >= 2) {
            output.frame(bytes, length, present);
        } else if (Adts.heads(bytes, length) && Adts.fits(bytes, format)) {
            int head = Adts.length(bytes);
            output.frame(Arrays.copyOfRange(bytes, head, length), length - head, present);
        }
    }

    private AacEncoder encoder() throws Failure {
        AacEncoder open = encoder;
        if (open == null) {
            open = new AacEncoder(stream.codec() == Codec.PCM_ALAW, stream.rate());
            encoder = open;
            meters.transcoding(true);
        }
        return open;
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
            encoder = null;
            meters.transcoding(false);
        }
    }
}
