/** Shilian: the video-linked command centre of a county. */
@NullMarked
package org.shilian;

import org.jspecify.annotations.NullMarked;
