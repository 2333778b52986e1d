package org.shilian.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
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

    @Provide
    Arbitrary<Look> looks() {
        return Combinators.combine(askers(), cameras(), Arbitraries.of(CameraRight.class), grants().list())
                .as(Look::new);
    }

    /** One question: who, which camera, what, and all grants there are. */
    record Look(Asker asker, Viewed viewed, CameraRight right, List<Grant> grants) {
        Decision decision() {
            return Access.decide(asker, viewed, right, grants, NOW);
        }

        boolean allowed() {
            return decision().allowed();
        }

        boolean allowed(CameraRight other) {
            return new Look(asker, viewed, other, grants).allowed();
        }

        Look with(Grant more) {
            List<Grant> all = new ArrayList<>(grants);
            all.add(more);
            return new Look(asker, viewed, right, all);
        }

        /** Those for who asks, at this camera, now. */
        List<Grant> concerning() {
            return grants.stream()
                    .filter(grant -> grant.isFor(asker) && grant.isAt(viewed) && grant.holdsAt(NOW))
                    .toList();
        }
    }

    @Property
    void aFurtherDenialNeverAllowsAndAFurtherAllowanceNeverDenies(
            @ForAll("looks") Look look, @ForAll("grants") Grant more) {
        boolean before = look.allowed();
        boolean after = look.with(more).allowed();
        assertThat(more.effect() == Grant.Effect.DENY ? before || !after : after || !before)
                .isTrue();
    }

    @Property
    void whoMayWatchMaySeeAndWhoMayNotSeeMayNothing(@ForAll("looks") Look look) {
        assertThat(look.allowed(CameraRight.VIEW) || !look.allowed()).isTrue();
    }

    @Property
    void noGrantReplacesARoleOrOpensAClosedAccount(@ForAll("looks") Look look) {
        boolean ceiling = look.asker().rights().contains(look.right().role())
                && !look.asker().disabled();
        assertThat(ceiling || !look.allowed()).isTrue();
    }

    @Property
    void aSensitiveCameraNeedsAnAllowanceThatNamesIt(@ForAll("looks") Look look) {
        boolean named =
                look.concerning().stream().anyMatch(grant -> grant.camera() != null && grant.allows(CameraRight.WATCH));
        assertThat(!look.viewed().sensitive() || named || !look.allowed(CameraRight.WATCH))
                .isTrue();
    }

    @Property
    void aHoldingDenialBeatsEverything(@ForAll("looks") Look look) {
        boolean denied = look.concerning().stream().anyMatch(grant -> grant.denies(look.right()));
        assertThat(!denied || !look.allowed()).isTrue();
    }

    @Property
    void grantsForOthersElsewhereOrAtAnotherTimeChangeNothing(@ForAll("looks") Look look) {
        Look bare = new Look(look.asker(), look.viewed(), look.right(), look.concerning());
        assertThat(look.allowed()).isEqualTo(bare.allowed());
    }

    @Property
    void everyDecisionHasItsGrounds(@ForAll("looks") Look look) {
        Decision decision = look.decision();
        assertThat(decision.grounds()).isNotEmpty();
        assertThat(decision.allowed()).isEqualTo(decision.grounds().stream().noneMatch(Ground::refuses));
    }

    @Example
    void aRoleWithinItsScopeMayWatchAndAnAllowanceReachesBeyondIt() {
        Asker operator = new Asker(
                "p-1", Set.of(Role.OPERATOR), Rights.of(Set.of(Role.OPERATOR)), new Scope(Set.of("990423101")), false);
        Look within = new Look(operator, new Viewed("c1", "990423101201", false), CameraRight.WATCH, List.of());
        Look beyond = new Look(operator, new Viewed("c2", "990424", true), CameraRight.WATCH, List.of());
        assertThat(within.allowed()).isTrue();
        assertThat(beyond.allowed()).isFalse();
        Grant there = grant("operator", "990424", CameraRight.WATCH, Grant.Effect.ALLOW, 0, 1);
        Grant itself = grant("p-1", "c2", CameraRight.WATCH, Grant.Effect.ALLOW, 0, 2);
        assertThat(beyond.with(there).allowed()).isFalse();
        assertThat(beyond.with(itself).allowed()).isTrue();
        assertThat(within.with(grant("p-1", "990423", CameraRight.WATCH, Grant.Effect.DENY, 0, 3))
                        .allowed())
                .isFalse();
    }
}
