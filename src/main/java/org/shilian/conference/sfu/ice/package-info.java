/** ICE of a side that answers only: STUN messages, the agent of one endpoint, candidates, credentials of a relay. */
@NullMarked
package org.shilian.conference.sfu.ice;

import org.jspecify.annotations.NullMarked;
