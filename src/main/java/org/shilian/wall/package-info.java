/** Walls, their screens and what hangs on them. */
@NullMarked
package org.shilian.wall;

import org.jspecify.annotations.NullMarked;
