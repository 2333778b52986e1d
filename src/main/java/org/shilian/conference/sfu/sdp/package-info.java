/** Session descriptions: the offer as text, the answer checked against it (RFC 8866, RFC 8829). */
@NullMarked
package org.shilian.conference.sfu.sdp;

import org.jspecify.annotations.NullMarked;
