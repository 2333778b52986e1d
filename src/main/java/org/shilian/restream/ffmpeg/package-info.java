/** Reading, decoding and encoding by FFmpeg; the only package of the relay that knows org.bytedeco. */
@NullMarked
package org.shilian.restream.ffmpeg;

import org.jspecify.annotations.NullMarked;
