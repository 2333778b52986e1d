package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_ALAW;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_MULAW;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.shilian.media.Codec;
import org.shilian.restream.Reason;
import org.shilian.restream.ffmpeg.Interrupts.Interrupt;

/** An opened demuxer and the packet it stands at. Belongs to one thread, which closes it. */
final class Input implements AutoCloseable {

    static final long NONE = Long.MIN_VALUE;

    private final Interrupt interrupt;
    private final AVPacket packet = av_packet_alloc();
    private final List<Stream> streams = new ArrayList<>();
    private @Nullable AVFormatContext context;

    /**
     * One elementary stream.
     *
     * @param extra the codec's configuration as the container or the SDP has it, may be empty
     * @param duration in 1/90000 s, 0 when unknown
     * @param begin time of the first picture or sample, in 1/90000 s
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Stream(
            int index,
            Codec codec,
            int codecId,
            byte[] extra,
            int rate,
            int channels,
            long duration,
            long begin,
            long num,
            long den) {

        long to90k(long time) {
            return time == AV_NOPTS_VALUE ? NONE : num == 1 && den == 90_000 ? time : time * 90_000 * num / den;
        }

        long from90k(long time) {
            return time * den / (90_000 * num);
        }
    }

    Input(Interrupt interrupt) {
        this.interrupt = interrupt;
    }

    /** Opens a URL; {@code flags} are AVFMT_FLAG values to add. */
    void open(String url, Map<String, String> options, int flags) throws Failure {
        AVFormatContext opened = avformat_alloc_context();
        interrupt.attach(opened);
        opened.flags(opened.flags() | flags);
        AVDictionary dictionary = new AVDictionary(null);
        options.forEach((key, value) -> av_dict_set(dictionary, key, value, 0));
        int code = avformat_open_input(opened, url, (AVInputFormat) null, dictionary);
        av_dict_free(dictionary);
        if (code < 0) {
            throw failure(code);
        }
        context = opened;
    }

    /** Opens a file of this machine; a path is never taken for a URL. */
    void openFile(String path) throws Failure {
        if (!Files.exists(Path.of(path))) {
            throw new Failure(Reason.NOT_FOUND, "no such file");
        }
        if (!Files.isRegularFile(Path.of(path)) || !Files.isReadable(Path.of(path))) {
            throw new Failure(Reason.UNREADABLE, "not a readable file");
        }
        open("file:" + path, Map.of("protocol_whitelist", "file"), 0);
    }

    private Failure failure(int code) {
        boolean late = interrupt.due() && !interrupt.stopped();
        return late ? new Failure(Reason.NO_ANSWER, "open: too late") : Failure.opening(code);
    }

    /** Reads ahead to learn what the container's head does not tell. */
    void probe() throws Failure {
        int code = avformat_find_stream_info(context(), (AVDictionary) null);
        if (code < 0) {
            throw Failure.opening(code);
        }
    }

    List<Stream> streams() {
        AVFormatContext opened = context();
        for (int i = streams.size(); i < opened.nb_streams(); i++) {
            streams.add(describe(opened.streams(i)));
        }
        return streams;
    }

    private static Stream describe(AVStream stream) {
        AVCodecParameters codec = stream.codecpar();
        byte[] extra = new byte[Math.max(0, codec.extradata_size())];
        if (extra.length > 0) {
            codec.extradata().get(extra);
        }
        long num = stream.time_base().num();
        long den = stream.time_base().den();
        long duration = stream.duration() == AV_NOPTS_VALUE ? 0 : stream.duration() * 90_000 * num / den;
        long begin = stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time() * 90_000 * num / den;
        int channels = codec.ch_layout().nb_channels();
        Codec known = codec(codec.codec_type(), codec.codec_id());
        return new Stream(
                stream.index(),
                known,
                codec.codec_id(),
                extra,
                codec.sample_rate(),
                channels,
                duration,
                begin,
                num,
                den);
    }

    private static Codec codec(int type, int id) {
        return switch (id) {
            case AV_CODEC_ID_H264 -> Codec.H264;
            case AV_CODEC_ID_HEVC -> Codec.H265;
            case AV_CODEC_ID_MJPEG -> Codec.MJPEG;
            case AV_CODEC_ID_AAC -> Codec.AAC;
            case AV_CODEC_ID_PCM_ALAW -> Codec.PCM_ALAW;
            case AV_CODEC_ID_PCM_MULAW -> Codec.PCM_MULAW;
            default -> type == AVMEDIA_TYPE_VIDEO && id != AV_CODEC_ID_NONE ? Codec.OTHER_VIDEO : Codec.OTHER_AUDIO;
        };
    }

    /** The whole's duration in 1/90000 s, 0 when unknown. */
    long duration() {
        long micros = context().duration();
        return micros <= 0 ? 0 : micros * 9 / 100;
    }

    /** Changes AVFMT_FLAG values. */
    void clearFlags(int flags) {
        AVFormatContext opened = context();
        opened.flags(opened.flags() & ~flags);
    }

    /** Goes to the next packet, or returns FFmpeg's error code. */
    int next() {
        av_packet_unref(packet);
        return av_read_frame(context(), packet);
    }

    int index() {
        return packet.stream_index();
    }

    int size() {
        return packet.size();
    }

    long pts() {
        return packet.pts();
    }

    long dts() {
        return packet.dts();
    }

    void copy(byte[] to, int at, int size) {
        BytePointer data = packet.data();
        data.get(to, at, size);
    }

    /** Goes back to a key frame at or before a stream's time. */
    boolean seek(int stream, long time) {
        return av_seek_frame(context(), stream, time, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    private AVFormatContext context() {
        if (context == null) {
            throw new IllegalStateException("not open");
        }
        return context;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        if (context != null) {
            interrupt.closing();
            avformat_close_input(context);
            context = null;
        }
    }
}
