@NullMarked
package org.shilian.http;

import org.jspecify.annotations.NullMarked;
