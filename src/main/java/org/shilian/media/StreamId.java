package org.shilian.media;

/** Name of one stream of pictures, unique within the centre. */
public record StreamId(String value) {

    public StreamId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a stream id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
