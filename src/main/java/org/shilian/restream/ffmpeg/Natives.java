package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_WARNING;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.setLogCallback;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads FFmpeg's libraries once and sends its log to ours, at debug level and without passwords. */
final class Natives {

    private static final Logger LOG = LoggerFactory.getLogger("ffmpeg");

    private static final String CACHE = "org.bytedeco.javacpp.cachedir";

    /** Held for the life of the process: the native side calls it. Made after the cache folder is set. */
    private static @Nullable LogCallback callback;

    private Natives() {}

    /** @param cache where the libraries are unpacked to, unless the process was started with a folder for them */
    static synchronized void load(Path cache) {
        if (callback != null) {
            return;
        }
        if (System.getProperty(CACHE) == null) {
            System.setProperty(CACHE, cache.toAbsolutePath().toString());
        }
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
        Loader.load(avcodec.class);
        Loader.load(avformat.class);
        Loader.load(swscale.class);
        Loader.load(swresample.class);
        avformat.avformat_network_init();
        LogCallback toLogger = new ToLogger();
        setLogCallback(toLogger);
        av_log_set_level(AV_LOG_WARNING);
        callback = toLogger;
    }

    /** Called from any native thread; nothing may be thrown from here. */
    private static final class ToLogger extends LogCallback {
        @Override
        public void call(int level, BytePointer message) {
            try {
                String line = message.getString().strip();
                Losses.heard(line);
                if (LOG.isDebugEnabled()) {
                    LOG.debug("{}", Secrets.scrub(line));
                }
            } catch (Throwable e) {
                LOG.debug("a log line was lost", e);
            }
        }
    }
}
