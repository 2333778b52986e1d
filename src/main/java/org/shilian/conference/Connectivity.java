package org.shilian.conference;

/** How an endpoint is reached; see the states of a seat's media in states.md. */
public enum Connectivity {
    CONNECTED,
    /** Nothing has come for 5 s. */
    SILENT,
    /** Not reached, or no longer: it has to be added anew. */
    FAILED
}
