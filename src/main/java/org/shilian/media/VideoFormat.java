package org.shilian.media;

/**
 * How a run of pictures is to be decoded.
 *
 * @param codecs the RFC 6381 name, for example {@code avc1.42c028}
 * @param configuration the decoder configuration record (ISO/IEC 14496-15 5.3.3.1 or 8.3.3.1); not to be changed
 * @param reorder how many pictures may be decoded before one that is shown earlier
 */
@SuppressWarnings("ArrayRecordComponent")
public record VideoFormat(Codec codec, String codecs, int width, int height, int reorder, byte[] configuration) {}
