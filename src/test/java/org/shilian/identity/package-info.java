@NullMarked
package org.shilian.identity;

import org.jspecify.annotations.NullMarked;
