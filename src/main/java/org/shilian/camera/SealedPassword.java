package org.shilian.camera;

/** A stream password as it lies in the database: sealed for one camera, in Base64. */
public record SealedPassword(String base64) {
    @Override
    public String toString() {
        return "***";
    }
}
