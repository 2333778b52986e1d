package org.shilian.identity;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The places one may see and act in. A place's code begins with the code of the place around it, so a
 * county covers its townships, villages and grids. The code {@code *} covers everything.
 */
public record Scope(Set<String> codes) {
    private static final Pattern CODE = Pattern.compile("\\*|\\d{6}(\\d{3}){0,3}");

    public static final Scope NOTHING = new Scope(Set.of());
    public static final Scope EVERYTHING = new Scope(Set.of("*"));

    public Scope {
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("not the code of a place: " + code);
            }
        }
        codes = Set.copyOf(codes);
    }

    public static Scope of(Collection<String> codes) {
        return new Scope(Set.copyOf(codes));
    }

    /** Whether the place lies within; what has no place is seen only by who sees everything. */
    public boolean covers(@Nullable String place) {
        if (codes.contains("*")) {
            return true;
        }
        return place != null && CODE.matcher(place).matches() && codes.stream().anyMatch(place::startsWith);
    }

    public boolean covers(Scope other) {
        return other.codes.stream().allMatch(code -> code.equals("*") ? codes.contains("*") : covers(code));
    }

    /** The codes in order, without those that another one covers already. */
    public Set<String> narrowest() {
        Set<String> kept = new TreeSet<>();
        for (String code : codes) {
            boolean within = codes.stream()
                    .anyMatch(other -> !other.equals(code) && (other.equals("*") || code.startsWith(other)));
            if (!within) {
                kept.add(code);
            }
        }
        return kept;
    }
}
