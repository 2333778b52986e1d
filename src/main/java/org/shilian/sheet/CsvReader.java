package org.shilian.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.shilian.fault.Fault;

/** Reads CSV (RFC 4180) in UTF-8 or, as Chinese spreadsheets save it, GB 18030; separated by commas, semicolons or tabs. */
final class CsvReader {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvReader() {}

    static Sheet read(byte[] file) {
        String text = text(file);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            SheetReader.Collector lines = new SheetReader.Collector();
            long read = 0;
            for (CSVRecord cells : parser) {
                lines.add((int) read + 1, List.of(cells.values()));
                read = parser.getCurrentLineNumber();
            }
            return lines.sheet();
        } catch (IOException | UncheckedIOException e) {
            throw Fault.invalid("unreadable-table", "the file is no CSV: " + e.getMessage());
        }
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = strictly(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            text = inChinese(file);
        }
        if (text.indexOf('\0') >= 0) {
            throw Fault.invalid("unreadable-table", "the file holds bytes that are no text");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String inChinese(byte[] file) {
        try {
            return strictly(file, CHINESE);
        } catch (CharacterCodingException e) {
            throw Fault.invalid("unreadable-table", "the file is neither UTF-8 nor GB 18030");
        }
    }

    private static String strictly(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }

    /** The separator that the titles have most of. */
    private static char delimiter(String text) {
        String titles = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(titles, candidate) > count(titles, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(c -> c == character).count();
    }
}
