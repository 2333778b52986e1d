package org.shilian.conference;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All conferences with somebody's page in them, and where the bridge tells what happens to them. Any thread. */
final class Rooms implements BridgeListener {
    private static final Logger log = LoggerFactory.getLogger(Rooms.class);
    private static final long LOOK_MILLIS = 10_000;

    private final Room.Ground ground;
    private final Conferences conferences;
    private final Map<String, Future<Room>> rooms = new ConcurrentHashMap<>();
    private volatile long looking = -1;
    private volatile boolean stopping;

    Rooms(Room.Ground ground, Conferences conferences) {
        this.ground = ground;
        this.conferences = conferences;
        conferences.onChange(this::stands);
        ground.bridge().listen(this);
    }

    void begin() {
        looking = ground.vertx().setPeriodic(LOOK_MILLIS, now -> look());
    }

    /** Pages are told to come back; what they left is away from the next start on. */
    Future<Void> stop() {
        stopping = true;
        ground.vertx().cancelTimer(looking);
        each(room -> room.run(room::stop));
        return ground.lines().flush().otherwiseEmpty();
    }

    boolean isStopping() {
        return stopping;
    }

    /** The conference's room, made when there is none. */
    Future<Room> room(String id) {
        return rooms.computeIfAbsent(id, this::make);
    }

    private Future<Room> make(String id) {
        Context context = ground.vertx().getOrCreateContext();
        Future<Room> made = conferences
                .require(id)
                .compose(standing -> conferences
                        .database()
                        .read(client -> OverlayStore.last(client, id)
                                .compose(overlay -> ChatStore.last(client, id, Room.CHAT_SHOWN)
                                        .map(chat -> new Room(ground, context, standing, overlay, chat)))));
        return made.onFailure(failure -> rooms.remove(id));
    }

    private void stands(Standing standing) {
        with(standing.id(), room -> {
            room.stands(standing);
            if (room.isOverlayBehind()) {
                showOverlay(room);
            }
            closeIfDone(room);
        });
    }

    private void showOverlay(Room room) {
        conferences
                .database()
                .read(client -> OverlayStore.last(client, room.id()))
                .onSuccess(overlay -> room.run(() -> room.shows(overlay)))
                .onFailure(failure -> log.warn("an overlay could not be shown", failure));
    }

    private void closeIfDone(Room room) {
        if (room.isOver()) {
            rooms.remove(room.id());
        } else if (room.isDeserted()) {
            rooms.remove(room.id());
            room.desert();
        }
    }

    /** Does it in that room's own order, where there is one. */
    private void with(String conference, Consumer<Room> act) {
        Future<Room> known = rooms.get(conference);
        if (known != null) {
            known.onSuccess(room -> room.run(() -> act.accept(room)));
        }
    }

    private void each(Consumer<Room> act) {
        rooms.values().forEach(known -> known.onSuccess(act::accept));
    }

    /** How the lines are now; what they measured is written down. */
    private void look() {
        each(room -> ground.bridge()
                .stats(room.id())
                .onSuccess(all -> room.run(() -> all.forEach(stats -> room.standing()
                        .seat(stats.endpoint())
                        .ifPresent(seat -> ground.lines().looked(room.id(), seat, stats)))))
                .onFailure(failure -> log.debug("a bridge does not say how its lines are", failure)));
        ground.lines().flush().onFailure(logged -> {});
    }

    /** The host asks somebody to speak, which the person alone can do. */
    void ask(String conference, String seat, boolean audio, boolean video) {
        with(conference, room -> room.find(seat).ifPresent(member -> member.tell(Told.ask(audio, video))));
    }

    @Override
    public void onSlots(String conference, String endpoint, SlotMap slots) {
        with(conference, room -> {
            room.media().find(endpoint).ifPresent(known -> known.slots = slots);
            room.find(endpoint).ifPresent(member -> member.tell(Told.slots(slots)));
        });
    }

    @Override
    public void onWanted(String conference, String endpoint, int camera, int screen) {
        with(conference, room -> {
            room.media().find(endpoint).ifPresent(known -> {
                known.wantedCamera = camera;
                known.wantedScreen = screen;
            });
            room.find(endpoint).ifPresent(member -> member.tell(Told.send(camera, screen)));
        });
    }

    @Override
    public void onSpeaker(String conference, @Nullable String endpoint) {
        with(conference, room -> room.speaks(endpoint));
    }

    @Override
    public void onConnectivity(String conference, String endpoint, Connectivity connectivity) {
        with(
                conference,
                room -> room.media().find(endpoint).ifPresent(known -> connected(room, endpoint, known, connectivity)));
    }

    private void connected(Room room, String seat, Endpoint endpoint, Connectivity connectivity) {
        if (endpoint.offer() == null) {
            return;
        }
        switch (connectivity) {
            case CONNECTED -> {
                endpoint.state = Endpoint.State.CONNECTED;
                endpoint.failures = 0;
                room.standing().seat(seat).ifPresent(known -> room.joins().connected(room.id(), known));
            }
            case SILENT -> {
                endpoint.state = Endpoint.State.SILENT;
                room.standing().seat(seat).ifPresent(known -> ground.lines().dropped(room.id(), known));
            }
            case FAILED -> failed(room, seat, endpoint);
        }
    }

    /** While its page is there it is offered anew; otherwise when it comes back. */
    private static void failed(Room room, String seat, Endpoint endpoint) {
        if (room.find(seat).filter(Member::isGreeted).isPresent()) {
            room.media().add(seat, endpoint.sends);
        } else {
            endpoint.state = Endpoint.State.FAILED;
        }
    }

    @Override
    public void onQuality(String conference, String endpoint, LineQuality quality) {
        with(
                conference,
                room -> room.find(endpoint).ifPresent(member -> {
                    member.quality = quality;
                    room.tell(any -> true, Told.quality(endpoint, quality));
                }));
    }

    @Override
    public void onLost(String conference) {
        with(conference, room -> room.media().lost());
    }
}
