/** The register of who looked at or changed what: append only. */
@NullMarked
package org.shilian.audit;

import org.jspecify.annotations.NullMarked;
