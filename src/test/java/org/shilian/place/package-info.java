/** Tests of place against a real database and a real server. */
@NullMarked
package org.shilian.place;

import org.jspecify.annotations.NullMarked;
