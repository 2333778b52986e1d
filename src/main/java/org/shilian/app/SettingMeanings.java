package org.shilian.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences above each key of {@code reference.yaml}, by dotted key, in the order of the file. */
final class SettingMeanings {
    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z]+):(.*)");
    private static final String CHINESE = "zh: ";
    private static final int INDENT = 2;

    private final Map<String, SettingMeaning> meanings = new LinkedHashMap<>();
    private final Deque<String> groups = new ArrayDeque<>();
    private final StringBuilder english = new StringBuilder();
    private final StringBuilder chinese = new StringBuilder();

    private SettingMeanings() {}

    static Map<String, SettingMeaning> read() {
        try (InputStream in = Objects.requireNonNull(SettingMeanings.class.getResourceAsStream("/reference.yaml"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            SettingMeanings reader = new SettingMeanings();
            text.lines().forEach(reader::line);
            return reader.meanings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        Matcher key = KEY.matcher(line);
        if (line.isBlank()) {
            forget();
        } else if (line.strip().startsWith("#")) {
            comment(line.strip().substring(1).strip());
        } else if (key.matches()) {
            key(key.group(1).length() / INDENT, key.group(2), key.group(3).isBlank());
        }
    }

    /** The Chinese stands below the English; its lines follow each other without a space. */
    private void comment(String text) {
        if (text.startsWith(CHINESE)) {
            chinese.append(text.substring(CHINESE.length()));
        } else if (chinese.isEmpty()) {
            english.append(english.isEmpty() ? "" : " ").append(text);
        } else {
            chinese.append(text);
        }
    }

    private void forget() {
        english.setLength(0);
        chinese.setLength(0);
    }

    private void key(int depth, String name, boolean group) {
        while (groups.size() > depth) {
            groups.removeLast();
        }
        groups.addLast(name);
        if (!group) {
            meanings.put(
                    String.join(".", List.copyOf(groups)), new SettingMeaning(english.toString(), chinese.toString()));
        }
        forget();
    }
}
