/** Tests of camera against a real database and a real server. */
@NullMarked
package org.shilian.camera;

import org.jspecify.annotations.NullMarked;
