/** The Jitsi Videobridge as a bridge of conferences: Colibri2 over HTTP, its channel over WebSocket. */
@NullMarked
package org.shilian.conference.jvb;

import org.jspecify.annotations.NullMarked;
