package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_delay;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.shilian.restream.Reason;

/** Encodes G.711 as AAC-LC, mono, 48 kHz. Belongs to one thread, which closes it. */
final class AacEncoder implements AutoCloseable {

    static final int RATE = 48_000;
    private static final int BIT_RATE = 64_000;
    private static final int MOST_INPUT = 8_192;
    /** The resampler's and the encoder's own delay, in 1/90000 s. */
    private static final long DELAY = 2L * 1024 * 90_000 / RATE;

    private final boolean aLaw;
    private final short[] samples = new short[MOST_INPUT];
    private final ShortPointer input = new ShortPointer(MOST_INPUT);
    private final PointerPointer<Pointer> inputs = new PointerPointer<>(1);
    private final AVChannelLayout mono = new AVChannelLayout();
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final AVCodecContext context;
    private final SwrContext resampler = new SwrContext(null);
    private byte[] encoded = new byte[2_048];
    private long written;

    AacEncoder(boolean aLaw, int rate) throws Failure {
        this.aLaw = aLaw;
        inputs.put(0, input);
        av_channel_layout_default(mono, 1);
        context = avcodec_alloc_context3(avcodec_find_encoder(AV_CODEC_ID_AAC));
        context.sample_rate(RATE);
        context.sample_fmt(AV_SAMPLE_FMT_FLTP);
        context.ch_layout(mono);
        context.bit_rate(BIT_RATE);
        context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        int opened = avcodec_open2(context, context.codec(), (AVDictionary) null);
        int set =
                swr_alloc_set_opts2(resampler, mono, AV_SAMPLE_FMT_FLTP, RATE, mono, AV_SAMPLE_FMT_S16, rate, 0, null);
        if (opened < 0 || set < 0 || swr_init(resampler) < 0) {
            close();
            throw new Failure(Reason.CODEC_UNSUPPORTED, "sound can't be encoded");
        }
        frame.nb_samples(context.frame_size());
        frame.format(AV_SAMPLE_FMT_FLTP);
        frame.ch_layout(mono);
        frame.sample_rate(RATE);
        av_frame_get_buffer(frame, 0);
    }

    /** Encodes a packet; {@code present} is its time in 1/90000 s. */
    void encode(byte[] codes, int length, long present, SoundPath.Output output) {
        int count = Math.min(length, MOST_INPUT);
        G711.decode(aLaw, codes, count, samples);
        input.put(samples, 0, count);
        swr_convert(resampler, (PointerPointer<?>) null, 0, inputs, count);
        while (swr_get_delay(resampler, RATE) >= context.frame_size()) {
            av_frame_make_writable(frame);
            int got = swr_convert(resampler, frame.extended_data(), context.frame_size(), (PointerPointer<?>) null, 0);
            if (got <= 0) {
                return;
            }
            frame.pts(written);
            written += got;
            if (avcodec_send_frame(context, frame) == 0) {
                receive(present - DELAY, output);
            }
        }
    }

    private void receive(long present, SoundPath.Output output) {
        while (avcodec_receive_packet(context, packet) == 0) {
            int size = packet.size();
            encoded = encoded.length < size ? new byte[size] : encoded;
            packet.data().get(encoded, 0, size);
            av_packet_unref(packet);
            output.frame(encoded, size, present);
        }
    }

    @Override
    public void close() {
        swr_free(resampler);
        avcodec_free_context(context);
        av_frame_free(frame);
        av_packet_free(packet);
        inputs.close();
        input.close();
        mono.close();
    }
}
