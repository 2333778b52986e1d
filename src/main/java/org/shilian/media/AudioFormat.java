package org.shilian.media;

import java.util.Arrays;

/**
 * How a run of AAC frames is to be decoded.
 *
 * @param configuration the AudioSpecificConfig (ISO/IEC 14496-3 1.6.2.1); not to be changed
 * @param frame samples per frame at {@code rate}
 */
@SuppressWarnings("ArrayRecordComponent")
public record AudioFormat(byte[] configuration, int rate, int channels, int frame) {

    private static final int[] RATES = {
        96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350
    };

    public AudioFormat {
        if (configuration.length < 2 || rate <= 0 || channels <= 0 || frame <= 0) {
            throw new IllegalArgumentException("an AAC format has a configuration, a rate, channels and a frame size");
        }
    }

    /** AAC-LC of the given rate and channels. */
    public static AudioFormat lowComplexity(int rate, int channels) {
        int index = 0;
        while (index < RATES.length && RATES[index] != rate) {
            index++;
        }
        if (index == RATES.length) {
            throw new IllegalArgumentException("AAC has no sample rate of " + rate + " Hz");
        }
        int config = (2 << 11) | (index << 7) | (channels << 3);
        return new AudioFormat(new byte[] {(byte) (config >> 8), (byte) config}, rate, channels, 1024);
    }

    /** Whether AAC can say this rate by its number. */
    public static boolean hasRate(int rate) {
        return Arrays.stream(RATES).anyMatch(each -> each == rate);
    }

    /** Reads the fixed head of an AudioSpecificConfig; the rate is the core's, the channels as configured. */
    public static AudioFormat of(byte[] configuration, int fallbackRate, int fallbackChannels) {
        int head = ((configuration[0] & 0xFF) << 8) | (configuration[1] & 0xFF);
        int index = (head >> 7) & 15;
        int channels = (head >> 3) & 15;
        int rate = index < RATES.length ? RATES[index] : fallbackRate;
        int frame = (head & 4) == 0 ? 1024 : 960;
        return new AudioFormat(configuration, rate, channels == 0 ? fallbackChannels : channels, frame);
    }

    /** RFC 6381 3.3 with the object type of ISO/IEC 14496-3. */
    public String codecs() {
        return "mp4a.40." + ((configuration[0] & 0xFF) >> 3);
    }
}
