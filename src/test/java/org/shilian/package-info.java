/** Tests of the whole program and of the house's rules. */
@NullMarked
package org.shilian;

import org.jspecify.annotations.NullMarked;
