/** Conferences on a videobridge that is not there. */
@org.jspecify.annotations.NullMarked
package org.shilian.conference.jvb;
