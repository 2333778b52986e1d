package org.shilian.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.store.TestDatabase;

class PresenceTest {
    private final TestDatabase database = TestDatabase.create();
    private final PushRig one = new PushRig(database, PushRig.CONFIG, 256);
    private final PushRig two = new PushRig(database, PushRig.CONFIG, 256);

    @AfterEach
    void stop() {
        one.close();
        two.close();
        database.close();
    }

    @Test
    void pagesThatComeAndGoAreEventsOnEveryNode() {
        PushClient watcher = two.client("li");
        watcher.subscribe(null, "presence");

        PushClient wall = one.client("screen");
        wall.say("{\"hello\":{\"page\":\"wall\",\"wall\":\"main\",\"screen\":1}}");

        JsonObject joined = watcher.next("event");
        assertThat(joined.getString("type")).isEqualTo("presence.joined");
        assertThat(joined.getString("subject")).isEqualTo("presence/wall/main/1");
        assertThat(joined.getJsonObject("data").getInteger("screen")).isEqualTo(1);
        assertThat(await(two.push.presence()))
                .singleElement()
                .satisfies(present -> assertThat(present.member()).isEqualTo("wall/main/1"));

        wall.cut();
        assertThat(watcher.next("event").getString("type")).isEqualTo("presence.left");
        assertThat(await(two.push.presence())).isEmpty();
    }

    @Test
    void comingBackIsNoEvent() {
        PushClient watcher = two.client("li");
        watcher.subscribe(null, "presence");
        PushClient page = one.client("zhang");
        page.say("{\"hello\":{\"page\":\"console\",\"instance\":\"tab\"}}");
        assertThat(watcher.next("event").getString("type")).isEqualTo("presence.joined");

        for (int i = 0; i < 5; i++) {
            page.cut();
            page = two.client("zhang");
            page.say("{\"hello\":{\"page\":\"console\",\"instance\":\"tab\"}}");
            page.say("{\"ping\":1}");
            page.next();
        }
        PushClient other = one.client("wang");
        other.say("{\"hello\":{\"page\":\"centre\"}}");

        assertThat(watcher.next("event").getString("subject")).isEqualTo("presence/centre/wang");
    }

    @Test
    void theSamePageTwiceIsOneMember() {
        PushClient first = one.client("zhang");
        first.say("{\"hello\":{\"page\":\"console\"}}");
        PushClient watcher = two.client("li");
        watcher.subscribe(null, "presence");
        PushClient second = two.client("zhang");
        second.say("{\"hello\":{\"page\":\"console\"}}");
        second.say("{\"ping\":1}");
        second.next();

        first.cut();
        PushClient other = one.client("wang");
        other.say("{\"hello\":{\"page\":\"console\"}}");

        JsonObject event = watcher.next("event");
        while (!event.getString("subject").equals("presence/console/wang")) {
            assertThat(event.getString("type")).isNotEqualTo("presence.left");
            event = watcher.next("event");
        }
        assertThat(await(one.push.presence()))
                .extracting(Present::member)
                .containsExactlyInAnyOrder("console/zhang", "console/wang");
    }

    @Test
    void whatIsKeptOfOthersIsNotWrittenAgainWhenAPageComes() {
        PushClient watcher = two.client("li");
        watcher.subscribe(null, "presence");
        PushClient first = one.client("zhang");
        first.say("{\"hello\":{\"page\":\"console\"}}");
        watcher.next("event");
        String version = versionOf("console/zhang");

        PushClient second = one.client("wang");
        second.say("{\"hello\":{\"page\":\"console\"}}");
        assertThat(watcher.next("event").getString("subject")).isEqualTo("presence/console/wang");

        assertThat(versionOf("console/zhang")).isEqualTo(version);
    }

    /** Of the row, as PostgreSQL counts: the transaction that wrote it last. */
    private String versionOf(String member) {
        return await(one.store
                .database()
                .read(client -> client.preparedQuery("SELECT xmin::text FROM presence WHERE member = $1")
                        .execute(Tuple.of(member)))
                .map(rows -> rows.iterator().next().getString(0)));
    }

    @Test
    void aScreenThatIsOpenTwiceIsToldOnItsOwnTopicAndOneThatComesBackIsNot() {
        String hello = "{\"hello\":{\"page\":\"wall\",\"wall\":\"main\",\"screen\":1,\"instance\":\"%s\"}}";
        PushClient watcher = two.client("li");
        watcher.subscribe(null, "presence/wall/main/1");
        PushClient first = one.client("left");
        first.say(hello.formatted("a"));
        assertThat(watcher.next("event").getString("type")).isEqualTo("presence.joined");
        one.client("left").say(hello.formatted("a"));
        PushClient second = two.client("left");
        second.say(hello.formatted("b"));
        JsonObject twice = watcher.next("event");
        assertThat(twice.getString("type")).isEqualTo("presence.changed");
        assertThat(twice.getJsonObject("data").getInteger("times")).isEqualTo(2);
        second.cut();
        JsonObject once = watcher.next("event");
        assertThat(once.getString("type")).isEqualTo("presence.changed");
        assertThat(once.getJsonObject("data").getInteger("times")).isEqualTo(1);
    }

    @Test
    void theServersTimeIsToldToWhoAsks() {
        PushClient page = one.client("zhang");
        page.say("{\"time\":7}");
        JsonObject time = page.next().getJsonObject("time");
        assertThat(time.getInteger("asked")).isEqualTo(7);
        assertThat(java.time.Instant.parse(time.getString("now"))).isNotNull();
    }

    @Test
    void theNodeThatDiedIsForgottenAndItsPagesLeave() {
        database.run("""
                WITH dead AS (
                    INSERT INTO presence_node VALUES (gen_random_uuid(), now() - interval '1 hour') RETURNING node
                )
                INSERT INTO presence
                SELECT node, 'console/chen', 'console', NULL, NULL, 'chen', 'chen', NULL, now() FROM dead
                """);
        PushClient watcher = two.client("li");
        watcher.subscribe(null, "presence");

        PushClient page = one.client("zhang");
        page.say("{\"hello\":{\"page\":\"console\"}}");

        JsonObject event = watcher.next("event");
        while (!event.getString("subject").equals("presence/console/chen")) {
            event = watcher.next("event");
        }
        assertThat(event.getString("type")).isEqualTo("presence.left");
    }
}
