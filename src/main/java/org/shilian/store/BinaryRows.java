package org.shilian.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/** Rows in the binary form of COPY (PostgreSQL manual, COPY, "Binary Format"). All methods block. */
public final class BinaryRows implements AutoCloseable {
    private static final int SIGNATURE = 11;
    private static final int BUFFER = 1 << 16;

    private final DataInputStream in;

    BinaryRows(DataInputStream in) throws IOException {
        this.in = in;
        in.skipNBytes(SIGNATURE + Integer.BYTES);
        in.skipNBytes(in.readInt());
    }

    static InputStream stream(PGConnection driver, String query) throws SQLException {
        return new BufferedInputStream(
                new PGCopyInputStream(driver, "COPY (%s) TO STDOUT (FORMAT binary)".formatted(query)), BUFFER);
    }

    /** The next row, a null for each value that is null; null after the last row. */
    public byte @Nullable [] @Nullable [] next() throws IOException {
        short count = in.readShort();
        if (count < 0) {
            return null;
        }
        byte[][] values = new byte[count][];
        for (int at = 0; at < count; at++) {
            int length = in.readInt();
            values[at] = length < 0 ? null : in.readNBytes(length);
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
