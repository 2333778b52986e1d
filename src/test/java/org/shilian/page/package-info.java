/** Tests of the pages: their sources, their words, and themselves in a real browser. */
@org.jspecify.annotations.NullMarked
package org.shilian.page;
