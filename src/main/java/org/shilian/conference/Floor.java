package org.shilian.conference;

import org.jspecify.annotations.Nullable;

/**
 * How a conference is governed.
 *
 * @param lobby whether who comes waits to be let in
 * @param locked whether nobody new comes in
 * @param spotlight the seat whose picture is the most wanted
 */
record Floor(boolean lobby, boolean locked, @Nullable String spotlight) {}
