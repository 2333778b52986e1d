package org.shilian.wall;

/** What walls ask of the catalogue, to tell what is gone from what is withheld. */
public interface KnownCameras {
    boolean isKnown(String camera);
}
