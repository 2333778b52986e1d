package org.shilian.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/** One line of text as a person gives it: trimmed, bounded, and free of characters that hide or reorder others. */
public final class PlainText {
    private PlainText() {}

    /** The text trimmed, or a fault that names the field. */
    public static String required(String field, @Nullable String text, int longest) {
        String line = text == null ? "" : text.strip();
        if (line.isEmpty()) {
            throw Fault.invalid("empty-text", field + " must not be empty").with(Map.of("field", field));
        }
        return checked(field, line, longest);
    }

    /** The text trimmed, null when there is none, or a fault that names the field. */
    public static @Nullable String optional(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : checked(field, text.strip(), longest);
    }

    private static String checked(String field, String line, int longest) {
        if (line.codePointCount(0, line.length()) > longest) {
            throw Fault.invalid("text-too-long", "%s is longer than %d characters".formatted(field, longest))
                    .with(Map.of("field", field, "longest", longest));
        }
        if (line.codePoints().anyMatch(PlainText::deceives)) {
            throw Fault.invalid("forbidden-character", field + " holds a control, hidden or direction character")
                    .with(Map.of("field", field));
        }
        return line;
    }

    /** Control and format characters (among them the direction marks of UAX 9), lone surrogates, line separators. */
    private static boolean deceives(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
