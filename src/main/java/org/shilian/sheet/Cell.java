package org.shilian.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shilian.fault.Fault;

/** What the cells of a column hold, and how their text is read and written. */
public enum Cell {
    TEXT,
    NUMBER,
    WHOLE,
    FLAG,
    DAY;

    private static final Set<String> YES = Set.of("是", "yes", "y", "true", "1", "√");
    private static final Set<String> NO = Set.of("否", "no", "n", "false", "0", "×");

    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);
    private static final int LONGEST_VALUE = 60;

    public Object value(String field, String text) {
        return switch (this) {
            case TEXT -> text;
            case NUMBER -> number(field, text).doubleValue();
            case WHOLE -> whole(field, text);
            case FLAG -> flag(field, text);
            case DAY -> day(field, text);
        };
    }

    /** The text of a value in an export. */
    public String text(Object value) {
        return this == FLAG ? (Boolean.TRUE.equals(value) ? "是" : "否") : value.toString();
    }

    private static BigDecimal number(String field, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw wrong("not-a-number", field, "is no number", text);
        }
    }

    private static int whole(String field, String text) {
        try {
            return number(field, text).intValueExact();
        } catch (ArithmeticException e) {
            throw wrong("not-a-number", field, "is no whole number", text);
        }
    }

    private static boolean flag(String field, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw wrong("not-yes-or-no", field, "is neither yes nor no", text);
        }
        return YES.contains(word);
    }

    /** A day in digits, with or without leading noughts, or counted as spreadsheets keep it (ECMA-376-1, 18.17.4.1). */
    private static String day(String field, String text) {
        if (text.matches("[1-9][0-9]{4}")) {
            return DAY_NOUGHT.plusDays(Integer.parseInt(text)).toString();
        }
        try {
            return LocalDate.parse(text.replace('/', '-'), DIGITS).toString();
        } catch (DateTimeParseException e) {
            throw wrong("not-a-day", field, "is no day such as 2026-11-02", text);
        }
    }

    private static Fault wrong(String code, String field, String what, String text) {
        return Fault.invalid(code, field + " " + what).with(Map.of("field", field, "value", cut(text)));
    }

    /** A text short enough to be shown in a report. */
    public static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
