/** Tests of demo against a real database and a real server. */
@NullMarked
package org.shilian.demo;

import org.jspecify.annotations.NullMarked;
