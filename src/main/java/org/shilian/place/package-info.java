/** The county as a tree of townships, villages and grids, and which unit is responsible where. */
@NullMarked
package org.shilian.place;

import org.jspecify.annotations.NullMarked;
