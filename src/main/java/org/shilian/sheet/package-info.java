/** Tables in files as people send and get them: CSV and Excel. Knows nothing of the application. */
@NullMarked
package org.shilian.sheet;

import org.jspecify.annotations.NullMarked;
