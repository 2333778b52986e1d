package org.shilian.audit;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shilian.store.BinaryRows;
import org.shilian.store.LongRead;

/** The chain in the database, as the checking of it reads it. All methods block. */
final class ChainStore {
    private static final String HEAD = "SELECT number, encode(hash, 'hex') FROM audit_head";

    /** Along the index: sorting the whole register would take its size in temporary files. */
    private static final String WITHOUT_SORTING = "SELECT set_config('enable_sort', 'off', true)";

    private static final String LINES = """
            SELECT number, time, person, name, unit, session, address, action, subject, place, view, purpose, outcome,
                   details::text, previous, hash
              FROM audit
             ORDER BY number
            """;

    private ChainStore() {}

    static Head head(LongRead database) throws IOException {
        @Nullable String[] row = database.row(HEAD);
        return new Head(
                Long.parseLong(Objects.requireNonNull(row[0])),
                HexFormat.of().parseHex(Objects.requireNonNull(row[1])));
    }

    static BinaryRows lines(LongRead database) throws IOException {
        database.row(WITHOUT_SORTING);
        return database.rows(LINES);
    }
}
