package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;

import io.netty.buffer.ByteBuf;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.shilian.media.Codec;
import org.shilian.restream.Fragment;
import org.shilian.restream.Live;
import org.shilian.restream.Reason;

/** Makes JPEG pictures of key frames. */
final class Stills {

    private Stills() {}

    /** @param width 0 for the picture's own */
    static byte[] jpeg(Live live, Fragment key, int width) throws Failure {
        int codec = live.video().codec() == Codec.H264 ? AV_CODEC_ID_H264 : AV_CODEC_ID_HEVC;
        ByteBuf sample = key.sample();
        byte[] bytes = new byte[sample.readableBytes()];
        sample.readBytes(bytes);
        try (VideoDecoder decoder = new VideoDecoder(codec, live.video().configuration())) {
            decoder.send(bytes, bytes.length, 0);
            decoder.drain();
            AVFrame picture = decoder.receive();
            if (picture == null) {
                throw new Failure(Reason.CODEC_UNSUPPORTED, "the key frame can't be decoded");
            }
            return encode(picture, width);
        }
    }

    private static byte[] encode(AVFrame picture, int width) throws Failure {
        int wide = (width == 0 ? picture.width() : Math.min(width, picture.width())) & ~1;
        int high = Math.max(2, (int) ((long) picture.height() * wide / picture.width()) & ~1);
        try (VideoEncoder encoder = VideoEncoder.jpeg(Math.max(2, wide), high)) {
            byte[] jpeg = encoder.encode(picture, 0, true);
            if (jpeg == null) {
                throw new Failure(Reason.CODEC_UNSUPPORTED, "the picture can't be encoded");
            }
            return jpeg;
        }
    }
}
