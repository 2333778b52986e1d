package org.shilian.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shilian.store.TestDatabase;

/** What a broken or hostile client may send, and what it is told. */
class RubbishTest {
    private final TestDatabase database = TestDatabase.create();
    private final PushRig rig = new PushRig(database, PushRig.CONFIG, 256);

    @AfterEach
    void stop() {
        rig.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "nonsense | malformed",
                "{\"subscribe\":{\"topics\":[]}} trailing | malformed",
                "{\"ping\":1,\"ping\":2} | malformed",
                "[[[[[[[[[[1]]]]]]]]]] | malformed",
                "{} | unknown-message",
                "[] | unknown-message",
                "{\"ping\":1,\"hello\":{}} | unknown-message",
                "{\"shout\":1} | unknown-message",
                "{\"subscribe\":[]} | wrong-type",
                "{\"subscribe\":{}} | wrong-type",
                "{\"subscribe\":{\"topics\":\"camera\"}} | wrong-type",
                "{\"subscribe\":{\"topics\":[1]}} | wrong-topic",
                "{\"subscribe\":{\"topics\":[\"Camera\"]}} | wrong-topic",
                "{\"subscribe\":{\"topics\":[\"camera/\"]}} | wrong-topic",
                "{\"subscribe\":{\"topics\":[],\"form\":{}}} | unknown-member",
                "{\"subscribe\":{\"topics\":[],\"from\":{\"epoch\":\"x\"}}} | wrong-type",
                "{\"subscribe\":{\"topics\":[],\"from\":{\"epoch\":\"x\",\"offset\":-1}}} | wrong-type",
                "{\"subscribe\":{\"topics\":[],\"from\":{\"epoch\":\"x\",\"offset\":1.5}}} | wrong-type",
                "{\"subscribe\":{\"topics\":[],\"from\":{\"epoch\":\"x\",\"offset\":99999999999999999999}}} | wrong-type",
                "{\"unsubscribe\":{\"topics\":{}}} | wrong-type",
                "{\"ping\":[1]} | wrong-type",
                "{\"hello\":{\"page\":\"cellar\"}} | wrong-type",
                "{\"hello\":{\"page\":\"wall\"}} | wrong-type",
                "{\"hello\":{\"page\":\"wall\",\"wall\":\"m\",\"screen\":-1}} | wrong-type"
            })
    void aWrongMessageIsAnsweredWithItsCodeAndTheSessionGoesOn(String message, String code) {
        PushClient client = rig.client("zhang");

        client.say(message);

        assertThat(client.next("error").getString("code")).isEqualTo(code);
        client.say("{\"ping\":\"still there\"}");
        assertThat(client.next().getString("pong")).isEqualTo("still there");
    }

    @Test
    void aHundredTopicsAreEnough() {
        PushClient client = rig.client("zhang");

        client.say("{\"subscribe\":{\"topics\":[%s]}}".formatted("\"a\",".repeat(100) + "\"b\""));

        assertThat(client.next("error").getString("code")).isEqualTo("too-many-topics");
    }

    @Test
    void whoErrsAgainAndAgainIsClosed() {
        PushClient client = rig.client("zhang");

        for (int i = 0; i < 21; i++) {
            client.say("nonsense");
        }

        assertThat(client.closeCode()).isEqualTo(4400);
    }

    @Test
    void whoTalksTooMuchIsClosed() {
        PushClient client = rig.client("zhang");

        int said = 0;
        while (said < 200 && client.tryToSay("{\"ping\":1}")) {
            said++;
        }

        assertThat(client.closeCode()).isEqualTo(4429);
    }

    @Test
    void binaryFramesAreNotSpoken() {
        PushClient client = rig.client("zhang");

        client.sayBinary(new byte[] {1, 2, 3});

        assertThat(client.closeCode()).isEqualTo(1003);
    }

    @Test
    void aMessageBeyondSixtyFourKibibytesIsTooBig() {
        PushClient client = rig.client("zhang");

        client.say(" ".repeat(70_000));

        assertThat(client.closeCode()).isEqualTo(1009);
    }

    @Test
    void anotherClientNeverNoticesTheRubbishOfOne() {
        PushClient good = rig.client("li");
        good.subscribe(null, "camera");
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            PushClient bad = rig.client("zhang");
            bad.say(random.ints(200, 32, 127)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
            bad.cut();
        }

        rig.publish("camera", 3);

        assertThat(good.offsets(3)).containsExactly(1L, 2L, 3L);
    }
}
