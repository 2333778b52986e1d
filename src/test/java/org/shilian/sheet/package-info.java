@org.jspecify.annotations.NullMarked
package org.shilian.sheet;
