package org.shilian.conference;

/**
 * Who comes to a conference.
 *
 * @param role what they are at the table, when they sit there for the first time
 * @param sends whether they may send sound and pictures
 * @param entitled whether they may come in without an invitation
 */
record Arrival(Occupier occupier, String name, Belonging of, SeatRole role, boolean sends, boolean entitled) {}
