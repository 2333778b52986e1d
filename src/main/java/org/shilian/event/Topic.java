package org.shilian.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The name of a stream of events; {@code wall} covers {@code wall/main} and all others below it. */
public final class Topic {
    public static final int LONGEST = 120;
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]*(/[A-Za-z0-9._-]+)*");

    private Topic() {}

    public static boolean isValid(String topic) {
        return topic.length() <= LONGEST && FORM.matcher(topic).matches();
    }

    /** The topic itself and all those above it, from the nearest up. */
    public static List<String> covering(String topic) {
        List<String> all = new ArrayList<>(List.of(topic));
        for (int slash = topic.lastIndexOf('/'); slash > 0; slash = topic.lastIndexOf('/', slash - 1)) {
            all.add(topic.substring(0, slash));
        }
        return List.copyOf(all);
    }
}
