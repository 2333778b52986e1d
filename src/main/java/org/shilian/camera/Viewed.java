package org.shilian.camera;

/** A camera as the decision about it sees one. */
record Viewed(String camera, String place, boolean sensitive) {
    static Viewed of(Camera camera) {
        return new Viewed(camera.id(), camera.place(), camera.grounds().sensitive());
    }
}
