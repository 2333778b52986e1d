package org.shilian.conference;

/** What conferences ask of the walls. */
public interface ShownConferences {
    /** Whether the wall shows the conference, so that its screens may sit in it. */
    boolean shows(String wall, String conference);
}
