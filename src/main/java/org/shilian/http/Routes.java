package org.shilian.http;

/** The operations of {@code openapi.yaml} that one domain answers. */
public interface Routes {
    void on(Operations operations);
}
