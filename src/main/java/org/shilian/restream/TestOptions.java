package org.shilian.restream;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wishes behind {@code test:} for the generated picture. */
public record TestOptions(int width, int height, int rate, boolean mjpeg) {

    private static final Pattern PAIR = Pattern.compile("(width|height|rate|codec)=([a-z0-9]{1,5})");
    private static final String ALLOWED =
            "source.url: test: takes ?width=160..1920&height=120..1080&rate=1..30&codec=h264|mjpeg, even sizes";

    public TestOptions {
        boolean sizes = width >= 160 && width <= 1920 && height >= 120 && height <= 1080;
        if (!sizes || (width | height) % 2 != 0 || rate < 1 || rate > 30) {
            throw new IllegalArgumentException(ALLOWED);
        }
    }

    /** Reads what stands behind the scheme. */
    public static TestOptions of(String specific) {
        int question = specific.indexOf('?');
        String query = question < 0 ? "" : specific.substring(question + 1);
        int width = 640;
        int height = 360;
        int rate = 25;
        boolean mjpeg = false;
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            Matcher match = PAIR.matcher(pair);
            if (!match.matches()) {
                throw new IllegalArgumentException(ALLOWED);
            }
            String value = match.group(2);
            switch (match.group(1)) {
                case "width" -> width = number(value);
                case "height" -> height = number(value);
                case "rate" -> rate = number(value);
                default -> mjpeg = codec(value);
            }
        }
        return new TestOptions(width, height, rate, mjpeg);
    }

    private static int number(String value) {
        if (!value.chars().allMatch(Character::isDigit)) {
            throw new IllegalArgumentException(ALLOWED);
        }
        return Integer.parseInt(value);
    }

    private static boolean codec(String value) {
        if (!value.equals("h264") && !value.equals("mjpeg")) {
            throw new IllegalArgumentException(ALLOWED);
        }
        return value.equals("mjpeg");
    }
}
