/** Tests of fragments and of their times. */
@NullMarked
package org.shilian.restream.fmp4;

import org.jspecify.annotations.NullMarked;
