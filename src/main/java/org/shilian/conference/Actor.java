package org.shilian.conference;

import org.jspecify.annotations.Nullable;
import org.shilian.audit.AuditEntry;
import org.shilian.identity.Caller;

/** Who does something in a conference, as the time line and the register name them. */
record Actor(@Nullable Caller caller, String name, @Nullable String address) {
    static Actor of(Caller caller) {
        return new Actor(caller, caller.name(), caller.address());
    }

    /** Somebody with a link and no account. */
    static Actor guest(String name, String address) {
        return new Actor(null, name, address);
    }

    /** A line for the register of what this one did. */
    AuditEntry did(String action, Standing standing) {
        String subject = "conference/" + standing.id();
        AuditEntry entry = caller == null
                ? AuditEntry.of(action, subject).by(null, name, null).from(address)
                : caller.did(action, subject);
        return entry.at(standing.conference().host().of().place());
    }
}
