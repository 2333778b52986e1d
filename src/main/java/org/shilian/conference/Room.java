package org.shilian.conference;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A conference while somebody's page is in it: who is there, what they are told, and its media. It follows how the
 * conference stands in the database. All but {@link #run} belongs to its context.
 */
final class Room implements RoomMedia.Consequences {
    static final int CHAT_SHOWN = 50;

    /** What a room stands on. */
    record Ground(
            Vertx vertx,
            Clock clock,
            ConferenceBridge bridge,
            ConferenceConfig config,
            Optional<TurnCredentials> turn,
            LineReports lines) {}

    private final Ground ground;
    private final Context context;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Deque<ChatLine> chat = new ArrayDeque<>();
    private final RoomMedia media;
    private final Joins joins;
    private Standing standing;
    private Overlay overlay;
    private @Nullable String speaker;
    private @Nullable Bye over;

    Room(Ground ground, Context context, Standing standing, Overlay overlay, List<ChatLine> chat) {
        this.ground = ground;
        this.context = context;
        this.standing = standing;
        this.overlay = overlay;
        this.chat.addAll(chat);
        this.joins = new Joins(ground.lines);
        this.media = new RoomMedia(ground.vertx, context, ground.bridge, standing.id(), ground.config, this);
    }

    /** From any thread: does it in the room's own order. */
    void run(Runnable task) {
        context.runOnContext(now -> task.run());
    }

    String id() {
        return standing.id();
    }

    Standing standing() {
        return standing;
    }

    RoomMedia media() {
        return media;
    }

    boolean isOver() {
        return over != null;
    }

    Collection<Member> members() {
        return members.values();
    }

    Optional<Member> find(String seat) {
        return Optional.ofNullable(members.get(seat));
    }

    Optional<Seat> seatOf(Member member) {
        return standing.seat(member.seat());
    }

    /** Whether nobody's page is in it, and none is about to come or may come back to what it left. */
    boolean isDeserted() {
        return members.values().stream().allMatch(member -> member.page() == null)
                && standing.seats().stream().noneMatch(seat -> seat.isPresent() || seat.state() == SeatState.LOBBY);
    }

    /** A page sits down; one that sat there before gives way, and so does one that another has overtaken meanwhile. */
    void enter(Joining.Joined joined, Page page) {
        stands(joined.standing());
        Seat taken = standing.seat(joined.seat()).orElse(null);
        Bye refused = over != null ? over : refused(taken, joined.tenure());
        if (taken == null || refused != null) {
            page.bye(refused == null ? Bye.LEFT : refused);
            return;
        }
        String resume = joined.token().text();
        Member member = members.computeIfAbsent(taken.id(), Member::new);
        Page former = member.seated(page, resume);
        if (former != null && former != page) {
            former.bye(Bye.SEAT_TAKEN);
        }
        if (taken.state() == SeatState.LOBBY) {
            page.tell(Told.lobby(taken, resume, ground.clock.instant()));
        } else {
            welcome(member, taken);
        }
    }

    private static @Nullable Bye refused(@Nullable Seat taken, int tenure) {
        if (taken == null || !taken.stands()) {
            return gone(taken);
        }
        return taken.tenure() == tenure ? null : Bye.SEAT_TAKEN;
    }

    private static Bye gone(@Nullable Seat seat) {
        return seat != null && seat.state() == SeatState.REMOVED ? Bye.REMOVED : Bye.LEFT;
    }

    private void welcome(Member member, Seat seat) {
        member.tell(Told.of("welcome")
                .put("seat", seat.id())
                .put("role", seat.role().code())
                .put("resume", member.token())
                .put("conference", ConferenceJson.head(standing.conference()))
                .put("seats", seats(seat))
                .put("overlay", overlay.cutTo(seat.role()))
                .put("chat", chatFor(seat))
                .put("speaker", seat.caucus() ? null : speaker));
        member.greeted();
        connect(member, seat);
        members.values().stream()
                .filter(other -> other.quality.level() != LineQuality.Level.GOOD)
                .forEach(other -> member.tell(Told.quality(other.seat(), other.quality)));
    }

    /** What was said before is not for those who have withdrawn. */
    private JsonArray chatFor(Seat seat) {
        JsonArray lines = new JsonArray();
        if (!seat.caucus()) {
            chat.forEach(line -> lines.add(line.json(knowsNames(seat))));
        }
        return lines;
    }

    /** A connection that lives goes on; otherwise a new one is offered. */
    private void connect(Member member, Seat seat) {
        Optional<Endpoint> endpoint = media.find(member.seat());
        boolean lives = endpoint.isPresent() && endpoint.get().lives() && endpoint.get().sends == seat.sends();
        if (lives) {
            Endpoint living = endpoint.get();
            member.tell(Told.slots(living.slots));
            if (living.wantedCamera >= 0) {
                member.tell(Told.send(living.wantedCamera, living.wantedScreen));
            }
        } else {
            joins.begins(member.seat());
            media.add(member.seat(), seat.sends());
        }
    }

    /** A page is away, or has left: its seat is no longer told anything. */
    boolean left(Member member, Page page) {
        if (!member.has(page)) {
            return false;
        }
        member.seated(null, null);
        return true;
    }

    /** How the conference stands now; what is older than what is known says nothing. */
    void stands(Standing next) {
        if (next.conference().version() <= standing.conference().version() || isOver()) {
            return;
        }
        Standing former = standing;
        standing = next;
        if (next.conference().isOver()) {
            end();
            return;
        }
        members.values().forEach(member -> follow(member, former));
        members.keySet()
                .removeIf(seat -> standing.seat(seat).filter(Seat::stands).isEmpty());
        media.seats().stream().filter(this::isOut).forEach(media::remove);
        hold();
        if (!ConferenceJson.head(former.conference()).equals(ConferenceJson.head(next.conference()))) {
            tell(member -> true, Told.conference(ConferenceJson.head(next.conference())));
        }
        tellSeats();
    }

    /** Whether a seat's media ends: nobody sits there, or it was connected to send and no longer may, or the reverse. */
    private boolean isOut(String seat) {
        boolean sends = media.find(seat).filter(known -> known.sends).isPresent();
        return standing.seat(seat)
                .filter(known -> known.isPresent() && known.sends() == sends)
                .isEmpty();
    }

    private void follow(Member member, Standing former) {
        Seat now = standing.seat(member.seat()).orElse(null);
        Page page = member.page();
        if (now == null || page == null) {
            return;
        }
        if (!now.stands()) {
            page.bye(gone(now));
            member.seated(null, null);
        } else if (now.isPresent() && !member.isGreeted()) {
            welcome(member, now);
        } else {
            followRole(member, now, former.seat(member.seat()).orElse(now));
        }
    }

    /** What one may see depends on the role, and whether one sends. */
    private void followRole(Member member, Seat now, Seat before) {
        if (now.role() != before.role()) {
            member.tell(Told.overlay(overlay, now.role()));
        }
        if (now.sends() != before.sends() && now.isPresent() && member.isGreeted()) {
            connect(member, now);
        }
    }

    /** The bridge keeps what the host took and what the page itself keeps back. */
    void hold() {
        media.hold(new RoomMedia.Wishes(
                seatsWhere(seat -> seat.audioOff()
                        || find(seat.id()).map(member -> member.audioOff).orElse(false)),
                seatsWhere(seat -> seat.videoOff()
                        || find(seat.id()).map(member -> member.videoOff).orElse(false)),
                seatsWhere(Seat::caucus),
                standing.conference().floor().spotlight()));
    }

    private Set<String> seatsWhere(Predicate<Seat> which) {
        return standing.seats().stream().filter(which).map(Seat::id).collect(Collectors.toSet());
    }

    void tellSeats() {
        members.values().stream()
                .filter(Member::isGreeted)
                .forEach(member -> seatOf(member).ifPresent(seat -> member.tell(Told.seats(seats(seat)))));
    }

    private JsonArray seats(Seat viewer) {
        JsonArray all = new JsonArray();
        standing.seats().stream()
                .filter(Seat::stands)
                .forEach(seat ->
                        all.add(seat(seat, knowsNames(viewer) || viewer.id().equals(seat.id()))));
        return all;
    }

    private JsonObject seat(Seat seat, boolean fullName) {
        JsonObject json = ConferenceJson.seat(seat, fullName);
        Member member = members.get(seat.id());
        boolean audioOff = member != null && member.audioOff;
        boolean videoOff = member != null && member.videoOff;
        return json.put("audio", seat.audioOff() ? "host" : audioOff ? "self" : null)
                .put("video", seat.videoOff() ? "host" : videoOff ? "self" : null)
                .put("screen", member != null && member.screen)
                .put("hand", member != null && member.hand);
    }

    /** Who deals with the matter knows a party's name; others read 张**. */
    static boolean knowsNames(Seat viewer) {
        return switch (viewer.role()) {
            case HOST, MEDIATOR, CLERK -> true;
            case LEADER, PARTY, OBSERVER, WALL -> false;
        };
    }

    void tell(Predicate<Member> whom, JsonObject message) {
        members.values().stream().filter(Member::isGreeted).filter(whom).forEach(member -> member.tell(message));
    }

    /** Those on the same side of a caucus hear it, and nobody else. */
    void tellSide(Seat of, ChatLine line) {
        members.values().stream()
                .filter(Member::isGreeted)
                .forEach(member -> seatOf(member)
                        .filter(seat -> seat.caucus() == of.caucus())
                        .ifPresent(seat -> member.tell(Told.chat(line, knowsNames(seat)))));
    }

    void said(Seat of, ChatLine line) {
        chat.add(line);
        if (chat.size() > CHAT_SHOWN) {
            chat.remove();
        }
        tellSide(of, line);
    }

    boolean isOverlayBehind() {
        return overlay.version() < standing.conference().overlay();
    }

    void shows(Overlay next) {
        if (next.version() > overlay.version()) {
            overlay = next;
            members.values().stream()
                    .filter(Member::isGreeted)
                    .forEach(member -> seatOf(member).ifPresent(seat -> member.tell(Told.overlay(next, seat.role()))));
        }
    }

    void speaks(@Nullable String seat) {
        speaker = seat;
        tell(member -> seatOf(member).filter(Seat::caucus).isEmpty(), Told.speaker(seat));
    }

    Joins joins() {
        return joins;
    }

    void closeAll(Bye why) {
        members.values().forEach(member -> {
            Page page = member.seated(null, null);
            if (page != null) {
                page.bye(why);
            }
        });
    }

    private void end() {
        over = Bye.CONFERENCE_ENDED;
        closeAll(over);
        members.clear();
        media.end();
    }

    /** Nobody comes back: what the bridge keeps for it is given up. Who comes at this moment comes again. */
    void desert() {
        over = Bye.UNAVAILABLE;
        media.end();
    }

    /** The server stops: pages come back by themselves. */
    void stop() {
        over = Bye.SERVER_STOPPING;
        closeAll(over);
    }

    @Override
    public void offer(String seat, BridgeOffer offer) {
        Optional<IceServer> relay = ground.turn.map(turn -> turn.at(ground.clock.instant(), seat));
        find(seat).ifPresent(member -> member.tell(Told.offer(offer, relay)));
    }

    @Override
    public void troubled(String seat, BridgeFault fault) {
        find(seat)
                .map(Member::page)
                .ifPresent(page -> page.error(
                        fault.kind().code(), "the bridge does not take this connection now; it is tried again", null));
    }

    @Override
    public void end(String seat, Bye why) {
        find(seat).map(Member::page).ifPresent(page -> page.bye(why));
    }
}
