package org.shilian.store;

import java.time.Duration;
import org.shilian.fault.WrongSetting;

/**
 * Where the database is and how it is used.
 *
 * @param url address of an external PostgreSQL 14 or newer; empty means the embedded one in the data folder
 * @param port port of the embedded server on 127.0.0.1; 0 means chosen once and kept in the data folder
 * @param poolSize most connections open at once, besides the one that listens
 * @param statementTimeout the server gives up a statement that takes longer
 * @param slowAfter a statement that takes longer is logged
 */
public record StoreConfig(String url, int port, int poolSize, Duration statementTimeout, Duration slowAfter) {
    public StoreConfig {
        if (port < 0 || port > 65_535) {
            throw new WrongSetting("database.port", port, "a port number, or 0 for one chosen once");
        }
        if (poolSize < 2 || poolSize > 90) {
            throw new WrongSetting("database.poolSize", poolSize, "2 to 90");
        }
        if (statementTimeout.toMillis() < 100) {
            throw new WrongSetting("database.statementTimeout", statementTimeout, "100ms or longer");
        }
        if (slowAfter.toMillis() < 1) {
            throw new WrongSetting("database.slowAfter", slowAfter, "1ms or longer");
        }
    }

    public static StoreConfig defaults() {
        return new StoreConfig("", 0, 12, Duration.ofSeconds(30), Duration.ofMillis(500));
    }

    public boolean embedded() {
        return url.isEmpty();
    }

    @Override
    public String toString() {
        return "StoreConfig[embedded=%s, port=%d, poolSize=%d, statementTimeout=%s, slowAfter=%s]"
                .formatted(embedded(), port, poolSize, statementTimeout, slowAfter);
    }
}
