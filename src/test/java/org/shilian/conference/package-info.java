/** Conferences on a real database and real sockets, with a bridge that only remembers. */
@NullMarked
package org.shilian.conference;

import org.jspecify.annotations.NullMarked;
