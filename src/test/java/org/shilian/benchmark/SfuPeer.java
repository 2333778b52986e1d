package org.shilian.benchmark;

import java.io.IOException;
import org.shilian.conference.sfu.srtp.SrtpProfile;

/** A bridge under a synthetic load, in a process of its own. */
interface SfuPeer extends AutoCloseable {
    /** A page that sends; what it sends is added by the caller. */
    SfuPage sender(SrtpProfile profile, int ssrc) throws IOException, InterruptedException;

    /** A page that receives what the first sender sends. */
    SfuPage receiver(SrtpProfile profile, boolean samples) throws IOException, InterruptedException;

    /** The m-line that a sender's camera has. */
    String mid();

    /** Processor time of the process. */
    double cpuSeconds() throws IOException;

    /** What else there is to know: bytes allocated and nanoseconds used by its event loops. */
    long[] loop() throws IOException;

    @Override
    void close() throws IOException;
}
