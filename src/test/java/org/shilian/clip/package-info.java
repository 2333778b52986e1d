/** Draws the demo camera clips in media/clips: small modelled places, seen as a fixed camera sees them. */
@NullMarked
package org.shilian.clip;

import org.jspecify.annotations.NullMarked;
