/** Protecting and unprotecting the packets of one endpoint: SRTP and SRTCP (RFC 3711, RFC 7714). */
@NullMarked
package org.shilian.conference.sfu.srtp;

import org.jspecify.annotations.NullMarked;
