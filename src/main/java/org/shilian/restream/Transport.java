package org.shilian.restream;

/** How RTP packets travel from an RTSP camera. */
public enum Transport {
    /** TCP first, UDP where the camera won't. */
    AUTO,
    TCP,
    UDP
}
