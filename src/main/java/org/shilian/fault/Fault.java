package org.shilian.fault;

import java.util.Map;

/**
 * An expected failure: a kind, a stable kebab-case code for machines, a sentence for logs and
 * developers, and the values a page needs to word it for people. It carries no stack trace.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> values;
    private final boolean ofRights;

    private Fault(Kind kind, String code, String detail, Map<String, Object> values, boolean ofRights) {
        super(detail, null, false, false);
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a wire code: " + code);
        }
        this.kind = kind;
        this.code = code;
        this.values = Map.copyOf(values);
        this.ofRights = ofRights;
    }

    public static Fault of(Kind kind, String code, String detail) {
        return new Fault(kind, code, detail, Map.of(), kind == Kind.FORBIDDEN);
    }

    public static Fault invalid(String code, String detail) {
        return of(Kind.INVALID, code, detail);
    }

    public static Fault unauthenticated(String code, String detail) {
        return of(Kind.UNAUTHENTICATED, code, detail);
    }

    public static Fault forbidden(String code, String detail) {
        return of(Kind.FORBIDDEN, code, detail);
    }

    public static Fault notFound(String code, String detail) {
        return of(Kind.NOT_FOUND, code, detail);
    }

    public static Fault conflict(String code, String detail) {
        return of(Kind.CONFLICT, code, detail);
    }

    /** The {@code If-Match} given is not the version that stands. */
    public static Fault stale(String code, String detail) {
        return of(Kind.STALE, code, detail);
    }

    public static Fault tooMany(String code, String detail) {
        return of(Kind.TOO_MANY, code, detail);
    }

    public static Fault unavailable(String code, String detail) {
        return of(Kind.UNAVAILABLE, code, detail);
    }

    /** The same failure with the values that a page fills into its sentence. */
    public Fault with(Map<String, Object> values) {
        return new Fault(kind, code, detail(), values, ofRights);
    }

    /** The same failure, which is a matter of who may do what although its kind does not say so. */
    public Fault ofRights() {
        return new Fault(kind, code, detail(), values, true);
    }

    /** Whether somebody was refused what they may not do, which belongs into the register. */
    public boolean isOfRights() {
        return ofRights;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String detail() {
        String detail = getMessage();
        return detail == null ? "" : detail;
    }

    public Map<String, Object> values() {
        return values;
    }
}
