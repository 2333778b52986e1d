/** The cameras that a person has starred, in groups of his or her own. */
@NullMarked
package org.shilian.favourite;

import org.jspecify.annotations.NullMarked;
