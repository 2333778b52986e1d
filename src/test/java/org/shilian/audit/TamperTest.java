package org.shilian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the owner of the database does behind the program's back is named, with the first line that it shows at. */
class TamperTest {
    private static final String REHASH_FROM = """
            DO $$ DECLARE
                line audit;
                former bytea;
            BEGIN
                FOR line IN SELECT * FROM audit WHERE number >= %d ORDER BY number LOOP
                    line.previous := coalesce((SELECT hash FROM audit WHERE number = line.number - 1), line.previous);
                    UPDATE audit SET previous = line.previous, hash = audit_hash(line) WHERE number = line.number;
                END LOOP;
                UPDATE audit_head SET (number, hash) = (SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1);
            END $$
            """;

    private static final String MAKE_ROOM = "UPDATE audit SET number = number + 1 WHERE number >= 40;";

    private static final String COPY_OF_39_AS_40 = """
            INSERT INTO audit
            SELECT (jsonb_populate_record(a, '{"number": 40, "purpose": "never was"}')).* FROM audit a WHERE number = 39;
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE audit SET purpose = 'duty' WHERE number = 40                                 | changed  | 40",
                "UPDATE audit SET time = time + interval '1 microsecond' WHERE number = 40           | changed  | 40",
                "UPDATE audit SET unit = '' WHERE number = 40                                        | changed  | 40",
                "UPDATE audit SET purpose = NULL WHERE number = 40                                   | changed  | 40",
                "UPDATE audit SET person = 'p', name = '-1张三' WHERE number = 40                    | changed  | 40",
                "UPDATE audit SET details = concat(details, ' ')::json           WHERE number = 40           | changed  | 40",
                "UPDATE audit SET hash = previous WHERE number = 40                                  | changed  | 40",
                "UPDATE audit SET person = 'p-2' WHERE number = 1                                    | changed  | 1",
                "UPDATE audit SET person = 'p-2' WHERE number = 100                                  | changed  | 100",
                "DELETE FROM audit WHERE number = 1                                                  | removed  | 1",
                "DELETE FROM audit WHERE number = 40                                                 | removed  | 40",
                "DELETE FROM audit WHERE number BETWEEN 40 AND 60                                    | removed  | 40",
                "DELETE FROM audit WHERE number > 90                                                 | removed  | 91",
                "TRUNCATE audit                                                                      | removed  | 1",
                "INSERT INTO audit SELECT * FROM audit WHERE number = 40                             | inserted | 40",
                "UPDATE audit SET number = 140 WHERE number = 40                                     | removed  | 40",
                "UPDATE audit SET number = 81 - number WHERE number IN (40, 41)                      | reordered| 40",
                "UPDATE audit SET number = 120 - number WHERE number IN (40, 80)                     | reordered| 40",
                "UPDATE audit SET number = 101 - number WHERE number IN (1, 100)                     | reordered| 1",
                "UPDATE audit_head SET hash = decode(repeat('00', 32), 'hex')                        | changed  | 100",
            })
    void isNamed(String sql, String kind, long number) {
        shows(sql, kind, number);
    }

    @Test
    void aLineWhoseHashWasMadeAnew() {
        shows(
                "UPDATE audit SET purpose = 'x' WHERE number = 40; UPDATE audit a SET hash = audit_hash(a) WHERE number = 40",
                "changed",
                40);
        shows(
                "UPDATE audit SET purpose = 'x' WHERE number = 100; UPDATE audit a SET hash = audit_hash(a) WHERE number = 100",
                "changed",
                100);
    }

    @Test
    void aLineRemovedAndTheFollowingNumberedAnew() {
        shows(
                "DELETE FROM audit WHERE number = 40; UPDATE audit SET number = number - 1 WHERE number > 40",
                "removed",
                40);
    }

    @Test
    void aLineInsertedAmongTheOthers() {
        shows(MAKE_ROOM + COPY_OF_39_AS_40, "inserted", 40);
        shows(MAKE_ROOM + COPY_OF_39_AS_40 + """
                UPDATE audit SET previous = (SELECT hash FROM audit WHERE number = 39) WHERE number = 40;
                UPDATE audit a SET hash = audit_hash(a) WHERE number = 40
                """, "inserted", 40);
    }

    @Test
    void aLineInsertedBehindTheHead() {
        shows("""
                INSERT INTO audit
                SELECT (jsonb_populate_record(a, '{"number": 101}')).* FROM audit a WHERE number = 100;
                UPDATE audit SET previous = (SELECT hash FROM audit WHERE number = 100) WHERE number = 101;
                UPDATE audit a SET hash = audit_hash(a) WHERE number = 101
                """, "inserted", 101);
    }

    @Test
    void aBreakThatMoreLinesFollowThanAreReadAhead() {
        shows("""
                UPDATE audit SET purpose = 'x' WHERE number = 1;
                INSERT INTO audit
                SELECT (jsonb_populate_record(a, jsonb_build_object('number', further))).*
                FROM audit a, generate_series(101, 30000) further WHERE a.number = 100
                """, "changed", 1);
    }

    @Test
    void anEndCutOffTogetherWithItsHeadByTheHeadThatWasKept() {
        try (Register register = new Register().filled(60)) {
            register.keepHead();
            register.filled(40);
            register.keepHead();
            register.tamper("DELETE FROM audit WHERE number > 90;" + REHASH_FROM.formatted(90));
            assertThat(register.verify().broken()).isNotNull().satisfies(broken -> {
                assertThat(broken.kind()).isEqualTo(ChainBreak.Kind.REMOVED);
                assertThat(broken.number()).isEqualTo(91);
                assertThat(broken.what()).contains("lines 91 to 100", "2026-11-02T08:00:00Z");
            });
        }
    }

    @Test
    void aChainMadeAnewByTheHeadThatWasKept() {
        try (Register register = new Register().filled(30)) {
            register.keepHead();
            register.filled(30);
            register.keepHead();
            register.filled(40);
            register.tamper("UPDATE audit SET purpose = 'x' WHERE number = 40;" + REHASH_FROM.formatted(40));
            assertThat(register.verify().broken()).isNotNull().satisfies(broken -> {
                assertThat(broken.kind()).isEqualTo(ChainBreak.Kind.REWRITTEN);
                assertThat(broken.number()).isEqualTo(60);
                assertThat(broken.what()).contains("after line 30", "up to line 60");
            });
        }
    }

    @Test
    void nothingWhereNothingWasDone() {
        try (Register register = new Register()) {
            assertThat(register.verify().whole()).isTrue();
            register.filled(100).keepHead();
            register.filled(1);
            Verdict verdict = register.verify();
            assertThat(verdict.broken()).isNull();
            assertThat(verdict.lines()).isEqualTo(101);
            assertThat(verdict.keptHeads()).isEqualTo(1);
        }
    }

    private static void shows(String sql, String kind, long number) {
        try (Register register = new Register().filled(100)) {
            register.tamper(sql);
            assertThat(register.verify().broken()).isNotNull().satisfies(broken -> {
                assertThat(broken.kind().code()).isEqualTo(kind);
                assertThat(broken.number()).isEqualTo(number);
            });
        }
    }
}
