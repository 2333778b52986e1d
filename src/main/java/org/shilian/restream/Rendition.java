package org.shilian.restream;

/** A form in which a relay offers its pictures. */
public enum Rendition {
    /** As the camera sends them. */
    COPY,
    /** Transcoded to H.264, only while a viewer needs it. */
    H264
}
