/** The one log of what happened: appended inside the caller's transaction, read by position. */
@NullMarked
package org.shilian.event;

import org.jspecify.annotations.NullMarked;
