package org.shilian.restream;

/** A snapshot was asked for and no picture came; tells how the relay stands. */
public final class NoPicture extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient RelayState state;

    NoPicture(RelayState state) {
        super("no picture: " + state.status().code());
        this.state = state;
    }

    public RelayState state() {
        return state;
    }
}
