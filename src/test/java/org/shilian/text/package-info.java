/** Tests of names and their spelling. */
@NullMarked
package org.shilian.text;

import org.jspecify.annotations.NullMarked;
