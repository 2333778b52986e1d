@NullMarked
package org.shilian.conference.sfu.rtcp;

import org.jspecify.annotations.NullMarked;
