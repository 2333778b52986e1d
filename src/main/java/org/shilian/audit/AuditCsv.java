package org.shilian.audit;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the register as CSV (RFC 4180) in UTF-8 with a byte order mark, as spreadsheets want it. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
final class AuditCsv {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private final ZoneId zone;
    private final JsonObject headings;

    /** Headings in that language, Chinese where none is named. */
    AuditCsv(ZoneId zone, @Nullable String language) {
        this.zone = zone;
        this.headings = headings().getJsonObject("en".equals(language) ? "en" : "zh");
    }

    private static JsonObject headings() {
        try (InputStream in =
                Objects.requireNonNull(AuditCsv.class.getResourceAsStream("/audit-columns.json"), "audit-columns")) {
            return new JsonObject(Buffer.buffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Buffer lineHeadings() {
        return headings("lines");
    }

    Buffer viewHeadings() {
        return headings("views");
    }

    private Buffer headings(String what) {
        JsonArray names = headings.getJsonArray(what);
        return Buffer.buffer(BYTE_ORDER_MARK + row(names.stream().map(Object::toString)));
    }

    String line(AuditLine line) {
        AuditEntry entry = line.entry();
        return row(Stream.of(
                Long.toString(line.number()),
                time(line.time()),
                entry.name(),
                entry.person(),
                entry.unit(),
                entry.address(),
                entry.action(),
                entry.subject(),
                entry.details().getString("name"),
                entry.place(),
                entry.purpose(),
                entry.outcome(),
                entry.details().encode(),
                entry.session(),
                HexFormat.of().formatHex(line.hash())));
    }

    String view(Watched look) {
        AuditEntry entry = look.start().entry();
        Long seconds = look.endDetails().getLong("seconds");
        return row(Stream.of(
                Long.toString(look.start().number()),
                time(look.start().time()),
                time(look.end()),
                seconds == null ? null : seconds.toString(),
                entry.name(),
                entry.person(),
                entry.unit(),
                entry.address(),
                entry.subject(),
                entry.details().getString("name"),
                entry.place(),
                entry.purpose(),
                look.endDetails().getString("how"),
                entry.session()));
    }

    private @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null
                ? null
                : time.atZoneSameInstant(zone).toOffsetDateTime().toString();
    }

    private static String row(Stream<? extends @Nullable String> cells) {
        return cells.map(AuditCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = FORMULA_BEGINS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
