@NullMarked
package org.shilian.conference.sfu.sdp;

import org.jspecify.annotations.NullMarked;
