/**
 * The edge of the program: the server, the routes of {@code openapi.yaml}, the checks before a handler
 * runs, the one mapping of failures to answers, and the static pages. It knows no domain.
 */
@NullMarked
package org.shilian.http;

import org.jspecify.annotations.NullMarked;
