package org.shilian.restream.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Clips whose pictures no decoder can make anything of, though all around them is in order. */
public final class SpoiltClip {
    private static final int BOX_HEAD = 8;
    private static final int NAL_LENGTH = 4;
    private static final int HEVC_PARAMETERS = 32;

    private SpoiltClip() {}

    /** H.265 whose slices all refer to picture parameters that were never given (ITU-T H.265, 7.3.6.1). */
    public static Path h265() {
        return spoil(TestClip.H265_MP4, clip -> {
            while (clip.remaining() > NAL_LENGTH + 2) {
                int length = clip.getInt();
                int at = clip.position();
                if ((clip.get(at) >> 1 & 0x3f) < HEVC_PARAMETERS) {
                    clip.put(at + 2, (byte) (clip.get(at + 2) & 0x80)).put(at + 3, (byte) 1);
                }
                clip.position(at + length);
            }
        });
    }

    /** Motion JPEG of nothing but zeros. */
    public static Path mjpeg() {
        return spoil(TestClip.MJPEG_MP4, clip -> {
            while (clip.hasRemaining()) {
                clip.put((byte) 0);
            }
        });
    }

    private interface Spoiling {
        void of(ByteBuffer pictures);
    }

    private static Path spoil(TestClip clip, Spoiling spoiling) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(clip.file()));
            spoiling.of(pictures(bytes));
            Path spoilt = Files.createTempFile(clip.file().getParent(), "spoilt-", ".mp4");
            return Files.write(spoilt, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of the media data box (ISO/IEC 14496-12, 8.1.1). */
    private static ByteBuffer pictures(ByteBuffer file) {
        int at = 0;
        while (!"mdat".equals(new String(file.array(), at + 4, 4, StandardCharsets.US_ASCII))) {
            at += file.getInt(at);
        }
        return file.slice(at + BOX_HEAD, file.getInt(at) - BOX_HEAD);
    }
}
