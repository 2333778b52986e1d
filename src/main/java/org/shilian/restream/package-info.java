/** A relay per camera: pulled while someone watches, shared by all viewers, reconnected for ever. */
@NullMarked
package org.shilian.restream;

import org.jspecify.annotations.NullMarked;
