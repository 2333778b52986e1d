/** Tests of wall against a real database and a real server. */
@NullMarked
package org.shilian.wall;

import org.jspecify.annotations.NullMarked;
