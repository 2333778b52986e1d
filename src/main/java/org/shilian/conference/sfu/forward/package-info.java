/**
 * What is forwarded to whom, and how good: logic without sockets, keys or threads. All of it belongs to the media
 * loop; times are nanoseconds of one monotonic clock, rates bit/s.
 */
@NullMarked
package org.shilian.conference.sfu.forward;

import org.jspecify.annotations.NullMarked;
