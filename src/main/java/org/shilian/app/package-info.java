/** Wires the domains into one program: reads the settings, starts the parts in order and stops them in reverse. */
@NullMarked
package org.shilian.app;

import org.jspecify.annotations.NullMarked;
