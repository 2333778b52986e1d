package org.shilian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shilian.TestClock;
import org.shilian.audit.Audit;
import org.shilian.fault.Fault;
import org.shilian.fault.WrongSetting;
import org.shilian.store.Store;
import org.shilian.store.TestDatabase;

/** How passwords are kept, checked and made stronger, and that a flood of them is turned away. */
class PasswordTest {
    @Test
    void keepsAnotherHashOfTheSamePasswordEachTime() {
        PasswordHash one = PasswordHash.of("correct horse battery");
        PasswordHash other = PasswordHash.of("correct horse battery");
        assertThat(one.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other.text());
        assertThat(PasswordHash.parse(one.text()).matches("correct horse battery"))
                .isTrue();
        assertThat(PasswordHash.parse(one.text()).matches("correct horse batterz"))
                .isFalse();
        assertThatThrownBy(() -> PasswordHash.parse("md5:abc")).isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 9106 gives its Argon2id vector with a secret and associated data; this one is of the reference program. */
    @Test
    void agreesWithTheReferenceProgram() {
        PasswordHash known = PasswordHash.parse(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(known.matches("password")).isTrue();
        assertThat(known.isOutdated()).isTrue();
    }

    @Test
    void turnsAwayAFloodAndWorksOn() {
        Vertx vertx = Vertx.vertx();
        IdentityConfig config =
                new IdentityConfig(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(1), Duration.ZERO, 1, 2);
        Passwords passwords = new Passwords(vertx, config);
        List<Future<Boolean>> flood = IntStream.range(0, 20)
                .mapToObj(n -> passwords.matches("any password", null))
                .toList();
        Throwable busy = awaitFailure(Future.all(flood));
        assertThat(((Fault) busy).code()).isEqualTo("sign-in-busy");
        await(Future.join(flood).transform(done -> Future.succeededFuture()));
        assertThat(await(passwords.matches(
                        "any password", PasswordHash.of("any password").text())))
                .isTrue();
        await(vertx.close());
    }

    @Test
    void makesAnOldHashStrongerAtSignIn() {
        try (House house = new House()) {
            house.signedIn("old", Set.of(Role.CLERK), House.COUNTY);
            String weak = PasswordHash.of(House.PASSWORD, 1_024, 1, 1).text();
            house.database.run("UPDATE person SET password = '" + weak + "' WHERE id = 'p-old'");
            assertThat(house.signIn("old", House.PASSWORD).status()).isEqualTo(200);
            PersonStore people = new PersonStore(house.store.database());
            String stored = await(people.credentialOf("p-old")).orElseThrow().password();
            assertThat(stored).isNotEqualTo(weak).contains("m=19456");
            assertThat(house.signIn("old", House.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void makesTheFirstAdministratorOnceAndHasNoDefaultPassword() {
        Vertx vertx = Vertx.vertx();
        try (TestDatabase database = TestDatabase.create()) {
            Store store = database.open(vertx);
            Clock clock = new TestClock();
            Identity identity = new Identity(
                    vertx, store, new Audit(vertx, store.database(), clock), clock, IdentityConfig.DEFAULT);
            FirstAdministrator first = identity.firstAdministrator();
            List<Optional<String>> both = await(Future.all(
                            first.ensure("", Set.of(Role.ADMINISTRATOR), Scope.EVERYTHING, false),
                            first.ensure("", Set.of(Role.ADMINISTRATOR), Scope.EVERYTHING, false)))
                    .list();
            assertThat(both.stream().filter(Optional::isPresent)).hasSize(1);
            assertThat(both.stream().flatMap(Optional::stream).findFirst().orElseThrow())
                    .hasSizeGreaterThanOrEqualTo(20);
            assertThat(await(first.ensure("", Set.of(Role.ADMINISTRATOR), Scope.EVERYTHING, false)))
                    .isEmpty();
            assertThatThrownBy(() -> first.ensure("admin", Set.of(Role.ADMINISTRATOR), Scope.EVERYTHING, false))
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("admin.password")
                    .hasMessageNotContaining("= admin:");
            await(store.stop());
        } finally {
            await(vertx.close());
        }
    }
}
