package org.shilian.store;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import org.postgresql.ds.PGSimpleDataSource;
import org.shilian.fault.WrongSetting;

/** Where a database is and how to sign in to it. */
record DatabaseAddress(String host, int port, String database, String user, String password, SslMode sslMode) {

    static DatabaseAddress of(String url) {
        try {
            PgConnectOptions options = PgConnectOptions.fromUri(url);
            return new DatabaseAddress(
                    options.getHost(),
                    options.getPort(),
                    options.getDatabase(),
                    options.getUser(),
                    options.getPassword(),
                    options.getSslMode());
        } catch (RuntimeException e) {
            throw new WrongSetting(
                    "database.url", "(not shown)", "postgresql://user:password@host:port/database?sslmode=require");
        }
    }

    /** For Flyway, which speaks JDBC; closes nothing, holds nothing. */
    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setSslMode(sslMode.value);
        if (verified()) {
            source.setSslfactory("org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        source.setConnectTimeout(5);
        source.setLoginTimeout(10);
        source.setApplicationName("shilian");
        return source;
    }

    PgConnectOptions connectOptions() {
        PgConnectOptions options = new PgConnectOptions();
        if (sslMode != SslMode.DISABLE) {
            options.setSslOptions(new ClientSSLOptions()
                    .setTrustAll(!verified())
                    .setHostnameVerificationAlgorithm(sslMode == SslMode.VERIFY_FULL ? "HTTPS" : ""));
        }
        return options.setHost(host)
                .setPort(port)
                .setDatabase(database)
                .setUser(user)
                .setPassword(password)
                .setSslMode(sslMode)
                .addProperty("application_name", "shilian");
    }

    /** Whether the server must prove who it is, by a certificate that the Java trust store knows. */
    private boolean verified() {
        return sslMode == SslMode.VERIFY_CA || sslMode == SslMode.VERIFY_FULL;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s:%d/%s as %s".formatted(host, port, database, user);
    }
}
