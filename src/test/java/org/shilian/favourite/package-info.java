/** Tests of the starred cameras. */
@org.jspecify.annotations.NullMarked
package org.shilian.favourite;
