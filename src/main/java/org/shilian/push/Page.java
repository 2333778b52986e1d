package org.shilian.push;

import org.jspecify.annotations.Nullable;

/**
 * Which page a session is; a wall's panel says which wall and screen.
 *
 * @param instance the same whenever the page comes back; absent where it does not say
 */
record Page(
        String page,
        @Nullable String wall,
        @Nullable Integer screen,
        @Nullable String instance) {

    /** Who or what is there: a screen of a wall is the same whoever is signed in on it, a page is one for each person. */
    String member(Audience audience) {
        return wall != null && screen != null
                ? "%s/%s/%d".formatted(page, wall, screen)
                : page + "/" + audience.person();
    }
}
