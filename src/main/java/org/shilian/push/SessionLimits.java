package org.shilian.push;

/** What a client may do, counted: how much it says, how often wrongly, how long it is silent or takes nothing. */
final class SessionLimits {
    private static final int MESSAGES_A_SECOND = 50;
    private static final int MISTAKES = 20;

    private int messages;
    private int mistakes;
    private long heardAt;
    private long stalledAt;
    private boolean stalled;
    private boolean asked;

    SessionLimits(long now) {
        heardAt = now;
    }

    void heard(long now) {
        heardAt = now;
        asked = false;
    }

    /** Counts a message; false where there were too many this second. */
    boolean mayTalk() {
        return ++messages <= MESSAGES_A_SECOND;
    }

    /** Counts a mistake; false where there were too many altogether. */
    boolean mayErr() {
        return ++mistakes <= MISTAKES;
    }

    void newSecond() {
        messages = 0;
    }

    boolean isSilentFor(long now, long nanos) {
        return now - heardAt > nanos;
    }

    /** True once, when it is time to ask a client that has been silent for half the time it may. */
    boolean isDueForPing(long now, long silentFor) {
        boolean due = !asked && now - heardAt > silentFor / 2;
        asked |= due;
        return due;
    }

    void stalled(long now) {
        if (!stalled) {
            stalled = true;
            stalledAt = now;
        }
    }

    void flows() {
        stalled = false;
    }

    boolean isStalled() {
        return stalled;
    }

    boolean isStalledFor(long now, long nanos) {
        return stalled && now - stalledAt > nanos;
    }
}
