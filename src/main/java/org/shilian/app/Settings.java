package org.shilian.app;

import java.nio.file.Path;
import java.time.ZoneId;
import org.shilian.event.EventConfig;
import org.shilian.push.PushConfig;
import org.shilian.store.StoreConfig;

/** All settings in force, one record for each part of {@code reference.yaml}. */
public record Settings(
        Path data, Path media, ZoneId zone, Admin admin, StoreConfig database, EventConfig event, PushConfig push) {
    /** The first administrator; an empty password means that one is generated. */
    public record Admin(String password) {
        @Override
        public String toString() {
            return "Admin[password=" + (password.isEmpty() ? "" : "***") + "]";
        }
    }
}
