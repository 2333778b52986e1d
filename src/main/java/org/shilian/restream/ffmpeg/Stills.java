package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;

import io.netty.buffer.ByteBuf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.Java2DFrameConverter;
import org.jspecify.annotations.Nullable;
import org.shilian.media.VideoFormat;
import org.shilian.restream.Fragment;
import org.shilian.restream.Live;
import org.shilian.restream.Reason;

/** Decodes key frames: with its description before it, each is a movie of one picture, which JavaCV's grabber reads. */
final class Stills {

    private Stills() {}

    /** @param width 0 for the picture's own */
    static BufferedImage picture(Live live, Fragment key, int width) throws Failure {
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(movie(live, key), 0);
                Java2DFrameConverter converter = new Java2DFrameConverter()) {
            grabber.setFormat("mp4");
            grabber.setVideoOption("threads", "1");
            scale(grabber, live.video(), width);
            grabber.start(false);
            return found(converter.convert(grabbed(grabber)));
        } catch (IOException e) {
            throw new Failure(Reason.CODEC_UNSUPPORTED, String.valueOf(e.getMessage()));
        }
    }

    private static InputStream movie(Live live, Fragment key) {
        ByteBuf payload = key.payload();
        int head = live.init().length;
        byte[] movie = Arrays.copyOf(live.init(), head + payload.readableBytes());
        payload.readBytes(movie, head, movie.length - head);
        return new ByteArrayInputStream(movie);
    }

    private static void scale(FFmpegFrameGrabber grabber, VideoFormat video, int width) {
        if (width > 0 && width < video.width()) {
            int wide = Math.max(2, width & ~1);
            grabber.setImageWidth(wide);
            grabber.setImageHeight(Math.max(2, (int) ((long) video.height() * wide / video.width()) & ~1));
            grabber.setImageScalingFlags(SWS_BILINEAR);
        }
    }

    private static Frame grabbed(FFmpegFrameGrabber grabber) throws Failure, IOException {
        return found(grabber.grabImage());
    }

    private static <T> T found(@Nullable T picture) throws Failure {
        if (picture == null) {
            throw new Failure(Reason.CODEC_UNSUPPORTED, "the key frame can't be decoded");
        }
        return picture;
    }
}
