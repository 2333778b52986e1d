/** A made-up county of believable size, put into the catalogue through the front doors of its domains. */
@NullMarked
package org.shilian.demo;

import org.jspecify.annotations.NullMarked;
