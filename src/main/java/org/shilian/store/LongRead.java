package org.shilian.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.shilian.fault.StartRefused;

/**
 * The whole database as it stands at one moment, read only, on a connection of its own: for reads that are too long
 * for the pool. All methods block; one thread at a time.
 */
public final class LongRead implements AutoCloseable {
    private final Connection connection;

    private LongRead(Connection connection) {
        this.connection = connection;
    }

    static LongRead open(DatabaseAddress address) {
        try {
            Connection connection = address.dataSource().getConnection();
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return new LongRead(connection);
        } catch (SQLException e) {
            throw new StartRefused("the database %s cannot be read (%s)".formatted(address, Migrations.firstLine(e)));
        }
    }

    /** The one row that the query gives, each value as text. */
    public @Nullable String[] row(String query) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            @Nullable String[] values = new String[answer.getMetaData().getColumnCount()];
            answer.next();
            for (int at = 0; at < values.length; at++) {
                values[at] = answer.getString(at + 1);
            }
            return values;
        } catch (SQLException e) {
            throw new IOException(Migrations.firstLine(e), e);
        }
    }

    /** The rows of the query in PostgreSQL's binary form, as they come. */
    public BinaryRows rows(String query) throws IOException {
        try {
            PGConnection driver = connection.unwrap(PGConnection.class);
            return new BinaryRows(new DataInputStream(BinaryRows.stream(driver, query)));
        } catch (SQLException e) {
            throw new IOException(Migrations.firstLine(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
