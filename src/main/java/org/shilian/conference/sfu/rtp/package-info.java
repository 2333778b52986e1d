/** RTP as bytes: a view of a packet, its extensions, its payload formats and its arithmetic; confined to one thread. */
@NullMarked
package org.shilian.conference.sfu.rtp;

import org.jspecify.annotations.NullMarked;
