package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.jspecify.annotations.Nullable;
import org.shilian.restream.Reason;

/**
 * Scales pictures to one size and encodes them by JavaCV's recorder, whose raw formats give each picture's bytes as
 * soon as it is encoded. Belongs to one thread, which closes it.
 */
final class VideoEncoder implements AutoCloseable {

    private static final int JPEG_QUALITY = 4;

    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream(64 << 10);
    private final FFmpegFrameRecorder recorder;

    private VideoEncoder(String format, String codec, int width, int height) {
        recorder = new FFmpegFrameRecorder(encoded, width, height, 0);
        recorder.setFormat(format);
        recorder.setVideoCodecName(codec);
        recorder.setFrameRate(25);
        recorder.setVideoOption("threads", "1");
        recorder.setOption("flush_packets", "1");
    }

    /** H.264 constrained baseline by OpenH264, a key frame every {@code gop} pictures. */
    static VideoEncoder h264(int width, int height, int gop) throws Failure {
        VideoEncoder encoder = new VideoEncoder("h264", "libopenh264", width, height);
        encoder.recorder.setPixelFormat(AV_PIX_FMT_YUV420P);
        encoder.recorder.setGopSize(gop);
        encoder.recorder.setVideoBitrate(Math.max(400_000, width * height * 2));
        encoder.recorder.setVideoOption("allow_skip_frames", "0");
        return encoder.start();
    }

    static VideoEncoder jpeg(int width, int height) throws Failure {
        VideoEncoder encoder = new VideoEncoder("mjpeg", "mjpeg", width, height);
        encoder.recorder.setPixelFormat(AV_PIX_FMT_YUVJ420P);
        encoder.recorder.setVideoQuality(JPEG_QUALITY);
        return encoder.start();
    }

    private VideoEncoder start() throws Failure {
        try {
            recorder.start();
            return this;
        } catch (IOException e) {
            close();
            throw new Failure(Reason.CODEC_UNSUPPORTED, "encoder does not open: " + e.getMessage());
        }
    }

    /** Encodes a picture of any size and format; returns what comes out, or null while it is held back. */
    byte @Nullable [] encode(RawPicture picture) throws Failure {
        try {
            encoded.reset();
            recorder.record(picture.frame(), picture.format());
            return encoded.size() == 0 ? null : encoded.toByteArray();
        } catch (IOException e) {
            throw new Failure(Reason.CODEC_UNSUPPORTED, "the picture can't be encoded: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            recorder.close();
        } catch (IOException e) {
            throw new IllegalStateException("an encoder does not close", e);
        }
    }
}
