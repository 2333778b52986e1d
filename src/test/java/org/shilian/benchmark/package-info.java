/** Measurements that are run by hand; {@code src/docs/benchmarks.md} keeps their results. */
@NullMarked
package org.shilian.benchmark;

import org.jspecify.annotations.NullMarked;
