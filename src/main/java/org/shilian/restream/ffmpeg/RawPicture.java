package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_image_copy_to_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_image_get_buffer_size;
import static org.bytedeco.ffmpeg.global.avutil.av_image_get_linesize;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacv.Frame;

/** A picture that is not encoded, its planes in one run of bytes as JavaCV takes it. Belongs to one thread. */
final class RawPicture implements AutoCloseable {

    private final int width;
    private final int height;
    private final int format;
    private final BytePointer bytes;
    private final Frame frame = new Frame();

    /** @param format an AV_PIX_FMT value */
    RawPicture(int width, int height, int format) {
        this.width = width;
        this.height = height;
        this.format = format;
        this.bytes = new BytePointer(av_image_get_buffer_size(format, width, height, 1));
        frame.imageWidth = width;
        frame.imageHeight = height;
        frame.imageDepth = Frame.DEPTH_UBYTE;
        frame.imageChannels = 1;
        frame.imageStride = av_image_get_linesize(format, width, 0);
        frame.image = new Buffer[] {bytes.asByteBuffer()};
    }

    static RawPicture like(AVFrame decoded) {
        return new RawPicture(decoded.width(), decoded.height(), decoded.format());
    }

    boolean fits(AVFrame decoded) {
        return decoded.width() == width && decoded.height() == height && decoded.format() == format;
    }

    /** Takes over a decoded picture that {@link #fits}. */
    RawPicture take(AVFrame decoded) {
        int size = (int) bytes.capacity();
        int copied = av_image_copy_to_buffer(bytes, size, decoded.data(), decoded.linesize(), format, width, height, 1);
        if (copied < 0) {
            throw new IllegalArgumentException("a picture of format " + format + " can't be copied: " + copied);
        }
        return this;
    }

    /** All planes one after the other, to be written into. */
    ByteBuffer buffer() {
        return bytes.asByteBuffer();
    }

    Frame frame() {
        return frame;
    }

    int format() {
        return format;
    }

    @Override
    public void close() {
        frame.close();
        bytes.close();
    }
}
