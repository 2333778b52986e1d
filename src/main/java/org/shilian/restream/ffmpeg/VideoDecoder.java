package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.shilian.restream.Reason;

/** Decodes pictures one by one. Belongs to one thread, which closes it. */
final class VideoDecoder implements AutoCloseable {

    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final AVCodecContext context;

    /** @param extra the configuration record or parameter sets, may be empty */
    VideoDecoder(int codecId, byte[] extra) throws Failure {
        AVCodec codec = avcodec_find_decoder(codecId);
        if (codec == null) {
            close(null);
            throw new Failure(Reason.CODEC_UNSUPPORTED, "no decoder for " + codecId);
        }
        context = avcodec_alloc_context3(codec);
        context.thread_count(1);
        context.flags(context.flags() | AV_CODEC_FLAG_LOW_DELAY);
        if (extra.length > 0) {
            context.extradata(new BytePointer(av_mallocz(extra.length + AV_INPUT_BUFFER_PADDING_SIZE)));
            context.extradata().put(extra, 0, extra.length);
            context.extradata_size(extra.length);
        }
        if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            close(context);
            throw new Failure(Reason.CODEC_UNSUPPORTED, "decoder for " + codecId + " does not open");
        }
    }

    /** Gives one access unit; a damaged one is passed over. */
    void send(byte[] bytes, int length, long time) {
        if (av_new_packet(packet, length) == 0) {
            packet.data().put(bytes, 0, length);
            packet.pts(time);
            int passedOver = avcodec_send_packet(context, packet);
            assert passedOver <= 0;
            av_packet_unref(packet);
        }
    }

    /** Tells that no more comes, so that what is held back comes out. */
    void drain() {
        int drained = avcodec_send_packet(context, (AVPacket) null);
        assert drained <= 0;
    }

    /** The next decoded picture, valid until the next call, or null. */
    @Nullable AVFrame receive() {
        return avcodec_receive_frame(context, frame) == 0 ? frame : null;
    }

    @Override
    public void close() {
        close(context);
    }

    private void close(@Nullable AVCodecContext opened) {
        if (opened != null) {
            avcodec_free_context(opened);
        }
        av_frame_free(frame);
        av_packet_free(packet);
    }
}
