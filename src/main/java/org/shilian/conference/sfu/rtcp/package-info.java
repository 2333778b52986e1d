/** RTCP as bytes: compound packets read and written without taking from the heap; confined to one thread. */
@NullMarked
package org.shilian.conference.sfu.rtcp;

import org.jspecify.annotations.NullMarked;
