package org.shilian.conference;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.identity.Caller;
import org.shilian.identity.People;
import org.shilian.identity.Person;
import org.shilian.identity.Right;
import org.shilian.identity.Rights;
import org.shilian.identity.Role;
import org.shilian.identity.Scope;
import org.shilian.identity.Units;

/** Who somebody is at a table: where they belong to, and what they are there. */
final class Whereabouts {
    private final Units units;
    private final People people;

    Whereabouts(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /** Where the caller belongs to: the unit's place, or the one place of the scope. */
    Future<Belonging> of(Caller caller) {
        return of(caller.unitId(), caller.scope());
    }

    private Future<Belonging> of(@Nullable String unit, Scope scope) {
        if (unit == null) {
            return Future.succeededFuture(new Belonging(null, null, place(scope)));
        }
        return units.get(unit).map(found -> new Belonging(found.id(), found.name(), found.place()));
    }

    private static @Nullable String place(Scope scope) {
        Set<String> codes = scope.narrowest();
        String only = codes.size() == 1 ? codes.iterator().next() : "*";
        return only.equals("*") ? null : only;
    }

    /** A person or a screen as they come to a conference. */
    Future<Arrival> arrival(Caller caller, Standing standing, boolean observes) {
        String screen = caller.screen();
        if (screen != null) {
            return Future.succeededFuture(
                    new Arrival(Occupier.screen(screen), caller.name(), Belonging.NONE, SeatRole.WALL, false, false));
        }
        boolean acts = isHost(caller, standing);
        return of(caller)
                .map(of -> new Arrival(
                        Occupier.person(caller.personId()),
                        caller.name(),
                        of,
                        observes ? SeatRole.OBSERVER : role(caller, acts),
                        !observes,
                        acts));
    }

    private static SeatRole role(Caller caller, boolean acts) {
        if (acts && !caller.roles().contains(Role.LEADER)) {
            return SeatRole.HOST;
        }
        if (caller.roles().contains(Role.LEADER)) {
            return SeatRole.LEADER;
        }
        return caller.roles().contains(Role.CLERK) ? SeatRole.CLERK : SeatRole.MEDIATOR;
    }

    /** Whether the caller is the host, or may act as host because the conference is of their place. */
    static boolean isHost(Caller caller, Standing standing) {
        Host host = standing.conference().host();
        boolean made = !caller.personId().isEmpty() && caller.personId().equals(host.person());
        return made
                || (caller.may(Right.CONFERENCE_HOST)
                        && caller.scope().covers(host.of().place()));
    }

    /** Whether a person may see the conference now, whoever asks for it. */
    Future<Boolean> maySee(String personId, Standing standing) {
        return people.get(personId)
                .map(person -> !person.disabled()
                        && Rights.of(person.roles()).contains(Right.CONFERENCE_VIEW)
                        && new Sight(personId, person.scope()).reaches(standing))
                .otherwise(false);
    }

    /** Those who are to be called. What lies nowhere is told where the host is. */
    Future<List<Invitation>> invitations(List<String> unitIds, List<String> personIds, Belonging host) {
        List<Future<Invitation>> all = new ArrayList<>();
        unitIds.stream().distinct().forEach(id -> all.add(unit(id)));
        personIds.stream().distinct().forEach(id -> all.add(person(id, host)));
        return Future.all(all).map(done -> done.list());
    }

    private Future<Invitation> unit(String id) {
        return units.get(id)
                .recover(missing -> Future.failedFuture(Fault.invalid("unknown-unit", "there is no such unit")))
                .map(unit -> invitation(unit.id(), null, unit.name(), unit.place()));
    }

    private Future<Invitation> person(String id, Belonging host) {
        return people.get(id)
                .recover(missing -> Future.failedFuture(unknownPerson()))
                .compose(person -> person.disabled()
                        ? Future.failedFuture(unknownPerson())
                        : place(person, host).map(place -> invitation(null, id, person.name(), place)));
    }

    private Future<@Nullable String> place(Person person, Belonging host) {
        return of(person.unit(), person.scope()).map(of -> of.place() == null ? host.place() : of.place());
    }

    private static Fault unknownPerson() {
        return Fault.invalid("unknown-person", "there is no such person, or their account is closed");
    }

    private static Invitation invitation(
            @Nullable String unit, @Nullable String person, String name, @Nullable String place) {
        return new Invitation(
                "i-" + UUID.randomUUID(), unit, person, name, place, InvitationState.WAITING, null, null, null);
    }
}
