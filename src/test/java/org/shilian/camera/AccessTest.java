package org.shilian.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.shilian.identity.Rights;
import org.shilian.identity.Role;
import org.shilian.identity.Scope;

/** The decision about a look, for every person, camera and set of grants. */
class AccessTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final List<String> PLACES = List.of("990423", "990423101", "990423101201", "990423102", "990424");

    @Provide
    Arbitrary<Asker> askers() {
        Arbitrary<Set<Role>> roles = Arbitraries.of(Role.class).set().ofMaxSize(3);
        Arbitrary<Scope> scopes = Arbitraries.of(PLACES).set().ofMaxSize(2).map(Scope::new);
        Arbitrary<Boolean> closed = Arbitraries.of(false, false, false, true);
        return Combinators.combine(Arbitraries.of("p-1", "p-2"), roles, scopes, closed)
                .as((person, held, scope, disabled) -> new Asker(person, held, Rights.of(held), scope, disabled));
    }

    @Provide
    Arbitrary<Viewed> cameras() {
        return Combinators.combine(Arbitraries.of("c1", "c2"), Arbitraries.of(PLACES), Arbitraries.of(true, false))
                .as(Viewed::new);
    }

    @Provide
    Arbitrary<Grant> grants() {
        Arbitrary<Integer> begin = Arbitraries.of(-20, -10, 0, 10);
        return Combinators.combine(
                        Arbitraries.of("p-1", "p-2", "operator", "leader"),
                        Arbitraries.of("c1", "c2", "990423", "990423101", "990424"),
                        Arbitraries.of(CameraRight.class),
                        Arbitraries.of(Grant.Effect.class),
                        begin,
                        Arbitraries.integers())
                .as(AccessTest::grant);
    }

    private static Grant grant(String whom, String where, CameraRight right, Grant.Effect effect, int from, int id) {
        boolean person = whom.startsWith("p-");
        boolean camera = where.startsWith("c");
        return new Grant(
                "g-" + id,
                person ? whom : null,
                person ? null : Role.of(whom).orElseThrow(),
                camera ? where : null,
                camera ? null : where,
                right,
                effect,
                from == -20 ? null : NOW.plusSeconds(from),
                from == -10 ? NOW : null,
                "依据",
                "p-admin",
                NOW);
    }

    private static boolean may(Asker asker, Viewed viewed, CameraRight right, List<Grant> grants) {
        return Access.decide(asker, viewed, right, grants, NOW).allowed();
    }

    private static List<Grant> with(List<Grant> grants, Grant more) {
        List<Grant> all = new ArrayList<>(grants);
        all.add(more);
        return all;
    }

    @Property
    void aFurtherDenialNeverAllowsAndAFurtherAllowanceNeverDenies(
            @ForAll("askers") Asker asker,
            @ForAll("cameras") Viewed viewed,
            @ForAll CameraRight right,
            @ForAll List<@From("grants") Grant> grants,
            @ForAll("grants") Grant more) {
        boolean before = may(asker, viewed, right, grants);
        boolean after = may(asker, viewed, right, with(grants, more));
        assertThat(more.effect() == Grant.Effect.DENY ? before || !after : after || !before)
                .isTrue();
    }

    @Property
    void whoMayWatchMaySeeAndWhoMayNotSeeMayNothing(
            @ForAll("askers") Asker asker,
            @ForAll("cameras") Viewed viewed,
            @ForAll List<@From("grants") Grant> grants) {
        boolean see = may(asker, viewed, CameraRight.VIEW, grants);
        assertThat(see || !may(asker, viewed, CameraRight.WATCH, grants)).isTrue();
        assertThat(see || !may(asker, viewed, CameraRight.SNAPSHOT, grants)).isTrue();
    }

    @Property
    void noGrantReplacesARoleOrOpensAClosedAccount(
            @ForAll("askers") Asker asker,
            @ForAll("cameras") Viewed viewed,
            @ForAll CameraRight right,
            @ForAll List<@From("grants") Grant> grants) {
        boolean ceiling = asker.rights().contains(right.role()) && !asker.disabled();
        assertThat(ceiling || !may(asker, viewed, right, grants)).isTrue();
    }

    @Property
    void aSensitiveCameraNeedsAnAllowanceThatNamesIt(
            @ForAll("askers") Asker asker,
            @ForAll("cameras") Viewed viewed,
            @ForAll List<@From("grants") Grant> grants) {
        boolean named = grants.stream()
                .anyMatch(grant -> viewed.camera().equals(grant.camera())
                        && grant.isFor(asker)
                        && grant.holdsAt(NOW)
                        && grant.allows(CameraRight.WATCH));
        assertThat(!viewed.sensitive() || named || !may(asker, viewed, CameraRight.WATCH, grants))
                .isTrue();
    }

    @Property
    void aHoldingDenialBeatsEverything(
            @ForAll("askers") Asker asker,
            @ForAll("cameras") Viewed viewed,
            @ForAll CameraRight right,
            @ForAll List<@From("grants") Grant> grants) {
        boolean denied = grants.stream()
                .anyMatch(
                        grant -> grant.isFor(asker) && grant.isAt(viewed) && grant.holdsAt(NOW) && grant.denies(right));
        assertThat(!denied || !may(asker, viewed, right, grants)).isTrue();
    }

    @Property
    void grantsForOthersElsewhereOrAtAnotherTimeChangeNothing(
            @ForAll("askers") Asker asker,
            @ForAll("cameras") Viewed viewed,
            @ForAll CameraRight right,
            @ForAll List<@From("grants") Grant> grants) {
        List<Grant> concerning = grants.stream()
                .filter(grant -> grant.isFor(asker) && grant.isAt(viewed) && grant.holdsAt(NOW))
                .toList();
        assertThat(may(asker, viewed, right, grants)).isEqualTo(may(asker, viewed, right, concerning));
    }

    @Property
    void everyDecisionHasItsGrounds(
            @ForAll("askers") Asker asker,
            @ForAll("cameras") Viewed viewed,
            @ForAll CameraRight right,
            @ForAll List<@From("grants") Grant> grants) {
        Decision decision = Access.decide(asker, viewed, right, grants, NOW);
        assertThat(decision.grounds()).isNotEmpty();
        assertThat(decision.allowed()).isEqualTo(decision.grounds().stream().noneMatch(Ground::refuses));
    }
}
