@NullMarked
package org.shilian.audit;

import org.jspecify.annotations.NullMarked;
