package org.shilian.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shilian.fault.StartRefused;
import org.shilian.identity.Person;
import org.shilian.identity.Role;

/** The file in the data folder that says how the demo's people sign in; readable by its owner alone. */
final class PeopleFile {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final Path path;
    private final SecureRandom random = new SecureRandom();

    PeopleFile(Path folder) {
        this.path = folder.resolve("demo-people.txt");
    }

    Path path() {
        return path;
    }

    /** Each user's password: those that the file holds, and new ones, written down first, for the others. */
    Map<String, String> passwords(List<Person> people) {
        try {
            Map<String, String> known = Files.exists(path) ? read() : Map.of();
            Map<String, String> all = new LinkedHashMap<>();
            people.forEach(person -> all.put(person.user(), known.getOrDefault(person.user(), password())));
            write(people, all);
            return all;
        } catch (IOException e) {
            throw new StartRefused("the file %s cannot be written (%s): check the data folder".formatted(path, e));
        }
    }

    private Map<String, String> read() throws IOException {
        try (Stream<String> lines = Files.lines(path)) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length >= 2 && !words[0].startsWith("#"))
                    .collect(Collectors.toMap(words -> words[0], words -> words[1], (first, second) -> first));
        }
    }

    private void write(List<Person> people, Map<String, String> passwords) throws IOException {
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String lines = people.stream()
                .map(person -> "%-12s %s  %s  %s"
                        .formatted(person.user(), passwords.get(person.user()), roles(person), person.name()))
                .collect(Collectors.joining(
                        "\n", "# user, password, role, name of the people of the demo county\n", "\n"));
        Files.writeString(draft, lines, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String roles(Person person) {
        return person.roles().stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }

    private String password() {
        return Stream.generate(this::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
