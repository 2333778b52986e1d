package org.shilian.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Names the pages of this program: another name means that a page kept open is out of date and loads itself anew. */
final class PageBuild {
    static final String HEADER = "Shilian-Build";

    /** The same for the same pages, wherever they are read from. */
    static final String NAME = name();

    private PageBuild() {}

    private static String name() {
        URL page = Objects.requireNonNull(PageBuild.class.getResource("/web/page/shell.html"));
        try {
            URI address = page.toURI();
            if (!address.getScheme().equals("jar")) {
                return name(Path.of(address));
            }
            try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
                return name(jar.getPath("/web/page/shell.html"));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the pages can't be read", e);
        }
    }

    private static String name(Path page) throws IOException {
        Path pages = page.resolve("../..").normalize();
        CRC32 sum = new CRC32();
        try (Stream<Path> files = Files.walk(pages)) {
            files.filter(Files::isRegularFile).sorted().forEachOrdered(file -> add(sum, pages, file));
        }
        return Long.toHexString(sum.getValue());
    }

    private static void add(CRC32 sum, Path pages, Path file) {
        try {
            sum.update(pages.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            sum.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
