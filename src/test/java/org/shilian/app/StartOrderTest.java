package org.shilian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartOrderTest {
    private final List<String> happened = new ArrayList<>();

    @Test
    void startsInOrderAndStopsInReverse() {
        StartOrder order = new StartOrder().then("a", part("a", false)).then("b", part("b", false));

        await(order.start());
        await(order.stop());
        await(order.stop());

        assertThat(happened).containsExactly("+a", "+b", "-b", "-a");
    }

    @Test
    void aPartThatFailsToStartStopsThoseBeforeIt() {
        StartOrder order = new StartOrder()
                .then("a", part("a", false))
                .then("b", part("b", true))
                .then("c", part("c", false));

        assertThat(awaitFailure(order.start())).hasMessage("b is broken");
        assertThat(happened).containsExactly("+a", "+b", "-b", "-a");
    }

    @Test
    void stopBeforeStartDoesNothing() {
        await(new StartOrder().then("a", part("a", false)).stop());

        assertThat(happened).isEmpty();
    }

    private Part part(String name, boolean broken) {
        return new Part() {
            @Override
            public Future<Void> start() {
                happened.add("+" + name);
                return broken
                        ? Future.failedFuture(new IllegalStateException(name + " is broken"))
                        : Future.succeededFuture();
            }

            @Override
            public Future<Void> stop() {
                happened.add("-" + name);
                return Future.succeededFuture();
            }
        };
    }
}
