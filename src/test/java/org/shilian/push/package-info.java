@NullMarked
package org.shilian.push;

import org.jspecify.annotations.NullMarked;
