package org.shilian.restream.peer;

import java.util.Base64;

/** What a camera says it will send (RFC 4566, RFC 6184 section 8.2). */
final class Sdp {
    static final String VIDEO = "trackID=0";
    static final String SOUND = "trackID=1";

    private Sdp() {}

    static String video(H264Clip clip) {
        Base64.Encoder base64 = Base64.getEncoder();
        return bareVideo() + "a=fmtp:96 packetization-mode=1;sprop-parameter-sets="
                + base64.encodeToString(clip.sequenceParameters()) + ","
                + base64.encodeToString(clip.pictureParameters()) + "\r\n";
    }

    /** As {@link #video} without the parameter sets: they come with the key frames only. */
    static String bareVideo() {
        return """
                v=0
                o=- 1 1 IN IP4 127.0.0.1
                s=Camera
                c=IN IP4 0.0.0.0
                t=0 0
                a=control:*
                m=video 0 RTP/AVP 96
                a=rtpmap:96 H264/90000
                a=control:trackID=0
                """.replace("\n", "\r\n");
    }

    /** The part that declares G.711 A-law. */
    static String aLaw() {
        return "m=audio 0 RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\na=control:trackID=1\r\n";
    }

    /** The part that declares AAC. */
    static String aac() {
        return """
                m=audio 0 RTP/AVP 97
                a=rtpmap:97 MPEG4-GENERIC/16000/1
                a=fmtp:97 streamtype=5;profile-level-id=1;mode=AAC-hbr;sizelength=13;indexlength=3;indexdeltalength=3;config=1408
                a=control:trackID=1
                """.replace("\n", "\r\n");
    }
}
