package org.shilian.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import org.shilian.fault.StartRefused;

/** Brings the schema to the state this program needs, once for all nodes. All methods block. */
final class Migrations {
    private static final int OLDEST = 140_000;

    private Migrations() {}

    /** Refuses a server that cannot be reached or is too old; then applies what is missing. */
    static void apply(DatabaseAddress address) {
        PGSimpleDataSource source = address.dataSource();
        check(address, source);
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartRefused(
                    "the schema of the database %s cannot be brought up to date: %s".formatted(address, firstLine(e)));
        }
    }

    private static void check(DatabaseAddress address, PGSimpleDataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT current_setting('server_version_num')")) {
            answer.next();
            int version = answer.getInt(1);
            if (version < OLDEST) {
                throw new StartRefused("the database %s is PostgreSQL %d: Shilian needs 14 or newer"
                        .formatted(address, version / 10_000));
            }
        } catch (SQLException e) {
            throw new StartRefused("the database %s cannot be used (%s): check SHILIAN_DATABASE_URL and that it runs"
                    .formatted(address, firstLine(e)));
        }
    }

    static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
    }
}
