package org.shilian.http;

import java.util.List;

/**
 * Other origins of which pages show something.
 *
 * @param pictures whose pictures a map shows
 * @param frames whose pages a wall frames
 */
public record PageOrigins(List<String> pictures, List<String> frames) {
    public static final PageOrigins NONE = new PageOrigins(List.of(), List.of());

    public PageOrigins {
        pictures = List.copyOf(pictures);
        frames = List.copyOf(frames);
    }
}
