/** Tests of the relays against real cameras, real sockets and a real decoder. */
@NullMarked
package org.shilian.restream;

import org.jspecify.annotations.NullMarked;
