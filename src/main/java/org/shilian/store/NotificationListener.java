package org.shilian.store;

/** Hears what was said on a channel. */
public interface NotificationListener {
    void notified(String payload);

    /** The connection was away: anything may have been said meanwhile, so read again. */
    void reconnected();
}
