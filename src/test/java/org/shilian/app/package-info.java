@NullMarked
package org.shilian.app;

import org.jspecify.annotations.NullMarked;
