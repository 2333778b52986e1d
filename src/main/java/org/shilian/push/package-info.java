/** The WebSocket of the event log: positions, recovery, bounded sessions, presence. */
@NullMarked
package org.shilian.push;

import org.jspecify.annotations.NullMarked;
