package org.shilian.fault;

/** The program cannot start here and now; the message is one sentence that says why and what to do. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
