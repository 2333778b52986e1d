@NullMarked
package org.shilian.store;

import org.jspecify.annotations.NullMarked;
