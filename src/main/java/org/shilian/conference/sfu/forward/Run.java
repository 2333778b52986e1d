package org.shilian.conference.sfu.forward;

/**
 * A stretch of one slot that comes from one stream: by what to shift numbers and times on the way out.
 *
 * @param from the first number that goes out in it
 * @param first the number of the stream that it began with
 * @param shift added to a number of the stream it gives the number that goes out
 * @param time added to time stamps
 * @param picture added to VP8's picture ids
 * @param tl0 added to VP8's numbers of frames of the lowest temporal layer
 */
record Run(Inbound in, long from, long first, long shift, int time, int picture, int tl0) {}
