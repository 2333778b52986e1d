/** The program as its user meets it: a process of its own, started, killed and started again. */
@NullMarked
package org.shilian.program;

import org.jspecify.annotations.NullMarked;
