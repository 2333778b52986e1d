/** The server's side of DTLS with one endpoint, which gives SRTP its keys (RFC 5763, RFC 5764, RFC 6347). */
@NullMarked
package org.shilian.conference.sfu.dtls;

import org.jspecify.annotations.NullMarked;
