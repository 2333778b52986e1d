package org.shilian.conference;

import java.util.Optional;
import org.shilian.identity.Caller;
import org.shilian.identity.Scope;

/** Which conferences somebody may know of: those of their places, and those they are invited to in person. */
record Sight(String person, Scope scope) {
    static Sight of(Caller caller) {
        return new Sight(caller.personId(), caller.scope());
    }

    boolean everything() {
        return scope.codes().contains("*");
    }

    /** Patterns of LIKE for the codes of all places within. */
    String[] prefixes() {
        return scope.codes().stream()
                .filter(code -> !code.equals("*"))
                .map(code -> code + "%")
                .toArray(String[]::new);
    }

    boolean reaches(Standing standing) {
        return standing.places().stream().anyMatch(scope::covers)
                || (standing.places().isEmpty() && everything())
                || isIn(standing);
    }

    private boolean isIn(Standing standing) {
        if (person.isEmpty()) {
            return false;
        }
        Optional<Seat> seat = standing.of(Occupier.person(person));
        return seat.isPresent()
                || person.equals(standing.conference().host().person())
                || standing.invitations().stream().anyMatch(one -> person.equals(one.person()));
    }
}
