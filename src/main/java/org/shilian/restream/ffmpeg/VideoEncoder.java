package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.DoublePointer;
import org.jspecify.annotations.Nullable;
import org.shilian.restream.Reason;

/** Scales pictures to one size and encodes them. Belongs to one thread, which closes it. */
final class VideoEncoder implements AutoCloseable {

    private static final int JPEG_QUALITY = 4;

    private final AVPacket packet = av_packet_alloc();
    private final AVFrame scaled = av_frame_alloc();
    private final AVCodecContext context;
    private @Nullable SwsContext scaler;

    private VideoEncoder(String name, int width, int height) throws Failure {
        AVCodec codec = avcodec_find_encoder_by_name(name);
        if (codec == null) {
            throw new Failure(Reason.CODEC_UNSUPPORTED, "no encoder " + name);
        }
        context = avcodec_alloc_context3(codec);
        context.width(width);
        context.height(height);
        context.time_base().num(1).den(90_000);
        context.thread_count(1);
    }

    /** H.264 constrained baseline by OpenH264, a key frame every {@code gop} pictures. */
    static VideoEncoder h264(int width, int height, int gop) throws Failure {
        VideoEncoder encoder = new VideoEncoder("libopenh264", width, height);
        encoder.context.pix_fmt(AV_PIX_FMT_YUV420P);
        encoder.context.gop_size(gop);
        encoder.context.bit_rate(Math.max(400_000, (long) width * height * 2));
        encoder.context.framerate().num(25).den(1);
        av_opt_set(encoder.context.priv_data(), "allow_skip_frames", "0", 0);
        encoder.open();
        return encoder;
    }

    static VideoEncoder jpeg(int width, int height) throws Failure {
        VideoEncoder encoder = new VideoEncoder("mjpeg", width, height);
        encoder.context.pix_fmt(AV_PIX_FMT_YUVJ420P);
        encoder.context.color_range(AVCOL_RANGE_JPEG);
        encoder.context.flags(encoder.context.flags() | AV_CODEC_FLAG_QSCALE);
        encoder.context.global_quality(JPEG_QUALITY * FF_QP2LAMBDA);
        encoder.open();
        return encoder;
    }

    private void open() throws Failure {
        if (avcodec_open2(context, context.codec(), (AVDictionary) null) < 0) {
            close();
            throw new Failure(Reason.CODEC_UNSUPPORTED, "encoder does not open");
        }
    }

    /** Encodes a picture of any size and format; returns what comes out, or null while it is held back. */
    byte @Nullable [] encode(AVFrame picture, long time, boolean key) {
        scaler = sws_getCachedContext(
                scaler,
                picture.width(),
                picture.height(),
                picture.format(),
                context.width(),
                context.height(),
                context.pix_fmt(),
                SWS_BILINEAR,
                (SwsFilter) null,
                (SwsFilter) null,
                (DoublePointer) null);
        if (scaler == null) {
            return null;
        }
        scaled.width(context.width());
        scaled.height(context.height());
        scaled.format(context.pix_fmt());
        scaled.color_range(context.color_range());
        if (sws_scale_frame(scaler, scaled, picture) < 0) {
            return null;
        }
        scaled.pts(time);
        scaled.pict_type(key ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
        scaled.quality(context.global_quality());
        int sent = avcodec_send_frame(context, scaled);
        av_frame_unref(scaled);
        return sent < 0 ? null : receive();
    }

    private byte @Nullable [] receive() {
        if (avcodec_receive_packet(context, packet) < 0) {
            return null;
        }
        byte[] bytes = new byte[packet.size()];
        packet.data().get(bytes);
        av_packet_unref(packet);
        return bytes;
    }

    @Override
    public void close() {
        if (scaler != null) {
            sws_freeContext(scaler);
            scaler = null;
        }
        avcodec_free_context(context);
        av_frame_free(scaled);
        av_packet_free(packet);
    }
}
