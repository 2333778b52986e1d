/** Fragmented MP4 (ISO/IEC 14496-12) and its way to a browser over a WebSocket. */
@NullMarked
package org.shilian.restream.fmp4;

import org.jspecify.annotations.NullMarked;
