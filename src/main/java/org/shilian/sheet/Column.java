package org.shilian.sheet;

import java.util.List;
import java.util.Locale;

/** A column that a table may have: the field of the wire it gives, its titles, and what its cells hold. */
public interface Column {
    String field();

    /** What may stand above it besides the field's name; the first one stands in templates and exports. */
    List<String> titles();

    Cell cell();

    boolean isRequired();

    /** What a cell says, by the words of the wire; a fault names the field. */
    default Object value(String text) {
        return cell().value(field(), text);
    }

    default String title() {
        return titles().get(0);
    }

    default boolean isTitled(String text) {
        String plain = text.replace("*", "").strip().toLowerCase(Locale.ROOT);
        return titles().contains(plain) || field().toLowerCase(Locale.ROOT).equals(plain);
    }
}
