/** Conferences: rooms, seats, invitations, floor, overlay, and what they need of a bridge. */
@NullMarked
package org.shilian.conference;

import org.jspecify.annotations.NullMarked;
