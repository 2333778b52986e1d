package org.shilian.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is printed once the centre serves: the address, and at the first start how to sign in. */
final class Greeting {
    private @Nullable String password;
    private @Nullable Path people;

    void administrator(String generated) {
        password = generated;
    }

    void people(Path file) {
        people = file;
    }

    List<String> lines(String address) {
        List<String> lines = new ArrayList<>();
        if (password != null) {
            lines.add("administrator: admin, password (shown this once): " + password);
        }
        if (people != null) {
            lines.add("the demo's other people and their passwords: " + people);
        }
        lines.add("Shilian serves at " + address);
        return lines;
    }
}
