package org.shilian.fault;

/** A setting that cannot be used: its key, the value given and what is allowed, in one sentence. */
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String allowed;

    public WrongSetting(String key, Object value, String allowed) {
        super("setting %s = %s: allowed is %s".formatted(key, value, allowed), null, false, false);
        this.key = key;
        this.allowed = allowed;
    }

    public String key() {
        return key;
    }

    public String allowed() {
        return allowed;
    }
}
