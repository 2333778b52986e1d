/** The embedded bridge: carries the pictures and the sound of a conference between its pages. */
@NullMarked
package org.shilian.conference.sfu;

import org.jspecify.annotations.NullMarked;
