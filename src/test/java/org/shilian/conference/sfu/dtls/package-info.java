/** Tests of the DTLS server against OpenSSL and BouncyCastle's client, with loss, and with hostile input. */
@NullMarked
package org.shilian.conference.sfu.dtls;

import org.jspecify.annotations.NullMarked;
