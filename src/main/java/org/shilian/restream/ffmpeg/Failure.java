package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_DECODER_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_DEMUXER_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_FORBIDDEN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_UNAUTHORIZED;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_STREAM_NOT_FOUND;

import org.shilian.restream.Reason;

/** A reading that can't go on, with its reason. */
final class Failure extends Exception {

    private static final long serialVersionUID = 1;

    /** Negated errno values of Linux, as FFmpeg returns them. */
    private static final int ENOENT = -2;

    private static final int EIO = -5;
    private static final int EACCES = -13;
    private static final int EPIPE = -32;
    private static final int ENETUNREACH = -101;
    private static final int ECONNRESET = -104;
    private static final int ETIMEDOUT = -110;
    private static final int ECONNREFUSED = -111;
    private static final int EHOSTDOWN = -112;
    private static final int EHOSTUNREACH = -113;

    private final Reason reason;

    Failure(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** What an error code means while a source is being opened. */
    static Failure opening(int code) {
        Reason reason =
                switch (code) {
                    case ECONNREFUSED -> Reason.REFUSED;
                    case ETIMEDOUT, ENETUNREACH, EHOSTDOWN, EHOSTUNREACH -> Reason.NO_ANSWER;
                    case ENOENT -> Reason.NOT_FOUND;
                    case EACCES -> Reason.UNREADABLE;
                    case EIO, EPIPE, ECONNRESET -> Reason.PROTOCOL_ERROR;
                    default -> named(code, Reason.PROTOCOL_ERROR);
                };
        return new Failure(reason, "open: " + code);
    }

    /** What an error code means while packets are being read. */
    static Failure reading(int code) {
        Reason reason =
                switch (code) {
                    case ETIMEDOUT -> Reason.NO_PACKETS;
                    case EIO, EPIPE, ECONNRESET -> Reason.SOURCE_ENDED;
                    default -> named(code, Reason.PROTOCOL_ERROR);
                };
        return new Failure(reason, "read: " + code);
    }

    private static Reason named(int code, Reason otherwise) {
        if (code == AVERROR_HTTP_UNAUTHORIZED() || code == AVERROR_HTTP_FORBIDDEN()) {
            return Reason.WRONG_PASSWORD;
        }
        if (code == AVERROR_HTTP_NOT_FOUND()) {
            return Reason.NOT_FOUND;
        }
        if (code == AVERROR_EOF()) {
            return Reason.SOURCE_ENDED;
        }
        boolean unknown = code == AVERROR_DEMUXER_NOT_FOUND() || code == AVERROR_DECODER_NOT_FOUND();
        return unknown || code == AVERROR_STREAM_NOT_FOUND() ? Reason.CODEC_UNSUPPORTED : otherwise;
    }
}
