@NullMarked
package org.shilian.conference.sfu.ice;

import org.jspecify.annotations.NullMarked;
