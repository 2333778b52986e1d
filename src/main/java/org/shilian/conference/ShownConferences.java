package org.shilian.conference;

import java.util.Optional;

/** What conferences ask of the walls. */
public interface ShownConferences {
    /** The person who hung the conference on that wall, so that its screens may sit in it; absent where it does not hang. */
    Optional<String> hungBy(String wall, String conference);
}
