/** Sockets of the bridge: UDP and ICE over TCP on one port number, and the paths to the pages behind them. */
@NullMarked
package org.shilian.conference.sfu.net;

import org.jspecify.annotations.NullMarked;
