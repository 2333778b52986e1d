/** The closed family of expected failures, each with a stable wire code. */
@NullMarked
package org.shilian.fault;

import org.jspecify.annotations.NullMarked;
