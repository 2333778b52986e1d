@NullMarked
package org.shilian.conference.sfu.rtp;

import org.jspecify.annotations.NullMarked;
