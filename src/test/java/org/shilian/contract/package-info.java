/** Tests of openapi.yaml against the whole program. */
@NullMarked
package org.shilian.contract;

import org.jspecify.annotations.NullMarked;
