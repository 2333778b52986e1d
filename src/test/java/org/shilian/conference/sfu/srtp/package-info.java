/** Tests of SRTP against the RFCs' vectors, an independent reading of the RFCs, and libsrtp. */
@NullMarked
package org.shilian.conference.sfu.srtp;

import org.jspecify.annotations.NullMarked;
