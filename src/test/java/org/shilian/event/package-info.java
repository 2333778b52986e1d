@NullMarked
package org.shilian.event;

import org.jspecify.annotations.NullMarked;
