package org.shilian.audit;

import org.shilian.http.Call;

/** Begins the line that says what the caller of an operation did. */
@FunctionalInterface
public interface Author {
    AuditEntry act(Call call, String action, String subject);
}
