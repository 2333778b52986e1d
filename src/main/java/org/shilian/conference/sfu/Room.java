package org.shilian.conference.sfu;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.BridgeListener;
import org.shilian.conference.Constraints.Wish;
import org.shilian.conference.SlotMap;
import org.shilian.conference.VideoKind;
import org.shilian.conference.sfu.forward.DominantSpeaker;
import org.shilian.conference.sfu.forward.Inbound;
import org.shilian.conference.sfu.forward.Track;
import org.shilian.conference.sfu.rtp.AudioLevel;
import org.shilian.conference.sfu.rtp.Extension;
import org.shilian.conference.sfu.rtp.NtpTime;
import org.shilian.conference.sfu.rtp.RtpPacket;

/** One conference on the embedded bridge: who is in it, who hears and sees whom. */
final class Room {
    private static final long SHARE = 250_000_000;

    private final String id;
    private final BridgeListener listener;
    private final Clock clock;
    private final Incidents incidents;
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final DominantSpeaker<Endpoint> speaker = new DominantSpeaker<>();
    private final Map<Endpoint, SlotMap> told = new HashMap<>();
    private final Map<Endpoint, List<Integer>> asked = new HashMap<>();
    private @Nullable Endpoint spotlight;
    private Set<String> caucus = Set.of();
    private long sharedAt = Long.MIN_VALUE;
    private boolean stale;

    Room(String id, BridgeListener listener, Clock clock, Incidents incidents) {
        this.id = id;
        this.listener = listener;
        this.clock = clock;
        this.incidents = incidents;
    }

    /** The time of day, as reports tell it. */
    long ntp() {
        return NtpTime.ofMillis(clock.millis());
    }

    String id() {
        return id;
    }

    Collection<Endpoint> endpoints() {
        return endpoints.values();
    }

    @Nullable Endpoint find(String endpoint) {
        return endpoints.get(endpoint);
    }

    void enter(Endpoint endpoint) {
        endpoints.put(endpoint.id(), endpoint);
        stale = true;
    }

    void leave(Endpoint endpoint) {
        if (!endpoints.remove(endpoint.id(), endpoint)) {
            return;
        }
        spotlight = spotlight == endpoint ? null : spotlight;
        unheard(endpoint);
        told.remove(endpoint);
        asked.remove(endpoint);
        endpoint.uplink().tracks().forEach(this::silence);
        stale = true;
    }

    /** Somebody is gone, or with a few alone: he has the floor no longer. */
    private void unheard(Endpoint endpoint) {
        boolean spoke = speaker.speaker() == endpoint;
        speaker.left(endpoint);
        if (spoke) {
            listener.onSpeaker(id, null);
        }
    }

    void spotlight(@Nullable Endpoint endpoint) {
        spotlight = endpoint;
        stale = true;
    }

    /** From now on these are by themselves; nobody on the other side gets another packet of theirs. */
    void caucus(Set<String> members) {
        caucus = Set.copyOf(members);
        members.stream().map(endpoints::get).filter(Objects::nonNull).forEach(this::unheard);
        for (Endpoint receiver : endpoints.values()) {
            for (Endpoint sender : endpoints.values()) {
                if (!together(receiver, sender)) {
                    sender.uplink().tracks().forEach(receiver.downlink()::drop);
                }
            }
        }
        stale = true;
    }

    void mute(Endpoint endpoint, boolean audio, boolean video) {
        endpoint.uplink().mute(audio, video);
        endpoint.uplink().tracks().stream().filter(Track::muted).forEach(this::silence);
        stale = true;
    }

    /** A page is not reached any more: it takes no slot from others. */
    void lost(Endpoint endpoint) {
        endpoint.uplink().tracks().forEach(this::silence);
        stale = true;
    }

    /** What somebody wants, sends or is shown changed: it is shared anew with the next tick. */
    void changed() {
        stale = true;
    }

    private void silence(Track<Endpoint> track) {
        endpoints.values().forEach(receiver -> receiver.downlink().drop(track));
    }

    private boolean together(Endpoint one, Endpoint other) {
        return caucus.contains(one.id()) == caucus.contains(other.id());
    }

    /** Sends a packet of a track on to all who hear or see it. */
    void forward(Endpoint from, Track<Endpoint> track, Inbound in, RtpPacket packet, long number, long now) {
        if (track.muted()) {
            return;
        }
        boolean audio = track.kind() == Track.Kind.AUDIO;
        int level = audio ? level(from, packet) : 0;
        for (Endpoint receiver : endpoints.values()) {
            if (receiver == from || !receiver.connected() || !together(receiver, from)) {
                continue;
            }
            if (audio) {
                stale |= receiver.downlink().voice(track, packet, number, level, now);
            } else {
                receiver.downlink().picture(in, packet, number, now);
            }
        }
    }

    private int level(Endpoint from, RtpPacket packet) {
        int value = packet.extension8(Extension.AUDIO_LEVEL);
        int level = value < 0 ? AudioLevel.SILENCE : AudioLevel.below(value);
        if (!caucus.contains(from.id())) {
            speaker.heard(from, level);
        }
        return level;
    }

    void tick(long now, long wallMillis) {
        endpoints.values().forEach(endpoint -> {
            endpoint.time(now);
            incidents.guard(Incidents.Kind.ENDPOINT, () -> endpoint.tick(wallMillis));
        });
        if (speaker.tick(now)) {
            Endpoint who = speaker.speaker();
            listener.onSpeaker(id, who == null ? null : who.id());
            stale = true;
        }
        if (stale || sharedAt == Long.MIN_VALUE || now - sharedAt > SHARE) {
            stale = false;
            sharedAt = now;
            endpoints.values().forEach(receiver -> share(receiver, now));
            endpoints.values().forEach(this::tellWanted);
        }
        endpoints.values().stream()
                .filter(Endpoint::connected)
                .forEach(endpoint -> endpoint.downlink().probe(now));
    }

    private void share(Endpoint receiver, long now) {
        for (Endpoint sender : endpoints.values()) {
            Track<Endpoint> voice = sender.uplink().voice();
            if (voice != null && open(voice, receiver)) {
                receiver.downlink().offer(voice, now);
            }
        }
        receiver.downlink().share(wanted(receiver), now);
        SlotMap map = receiver.downlink().map();
        if (!map.equals(told.put(receiver, map))) {
            listener.onSlots(id, receiver.id(), map);
        }
    }

    /** What one receiver is shown before what: its wishes, the spotlight, screens, who spoke last, who came first. */
    private List<Track<Endpoint>> wanted(Endpoint receiver) {
        Set<Track<Endpoint>> order = new LinkedHashSet<>();
        for (Wish wish : receiver.downlink().want()) {
            add(order, receiver, endpoints.get(wish.seat()), wish.kind());
        }
        add(order, receiver, spotlight, VideoKind.CAMERA);
        endpoints.values().forEach(sender -> add(order, receiver, sender, VideoKind.SCREEN));
        speaker.bySpeech().forEach(sender -> add(order, receiver, sender, VideoKind.CAMERA));
        endpoints.values().forEach(sender -> add(order, receiver, sender, VideoKind.CAMERA));
        return new ArrayList<>(order);
    }

    private void add(Set<Track<Endpoint>> order, Endpoint receiver, @Nullable Endpoint sender, VideoKind kind) {
        Track<Endpoint> track = sender == null ? null : sender.uplink().picture(kind);
        if (track != null && open(track, receiver)) {
            order.add(track);
        }
    }

    /** Whether what somebody sends may get to a receiver. */
    private boolean open(Track<Endpoint> track, Endpoint receiver) {
        Endpoint sender = track.owner();
        return sender != receiver
                && track.offered()
                && !track.muted()
                && !sender.unreached()
                && together(receiver, sender);
    }

    /** Tells a page what anybody wants of it, so that it sends nothing for nobody. */
    private void tellWanted(Endpoint sender) {
        List<Integer> lines = List.of(wantedOf(sender, VideoKind.CAMERA), wantedOf(sender, VideoKind.SCREEN));
        if (!lines.equals(asked.put(sender, lines))) {
            listener.onWanted(id, sender.id(), lines.get(0), lines.get(1));
        }
    }

    private int wantedOf(Endpoint sender, VideoKind kind) {
        Track<Endpoint> track = sender.uplink().picture(kind);
        int most = 0;
        if (track != null) {
            for (Endpoint receiver : endpoints.values()) {
                most = Math.max(most, receiver.downlink().linesOf(track));
            }
        }
        return most;
    }
}
