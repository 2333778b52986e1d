package org.shilian.audit;

import java.util.HexFormat;

/** The newest line of the register: its number and its hash. Number 0 and 32 zero bytes stand before the first line. */
public record Head(long number, byte[] hash) {
    static final Head NONE = new Head(0, new byte[32]);

    public String hex() {
        return HexFormat.of().formatHex(hash);
    }
}
