/** Camera points: the catalogue, the state of each with its reason, and who watches what for which purpose. */
@NullMarked
package org.shilian.camera;

import org.jspecify.annotations.NullMarked;
