package org.shilian.conference.sfu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.shilian.conference.Constraints.Wish;
import org.shilian.conference.EndpointPlan;
import org.shilian.conference.SlotMap;
import org.shilian.conference.VideoKind;
import org.shilian.conference.sfu.forward.Allocation;
import org.shilian.conference.sfu.forward.Bandwidth;
import org.shilian.conference.sfu.forward.Inbound;
import org.shilian.conference.sfu.forward.Outbound;
import org.shilian.conference.sfu.forward.PictureSlots;
import org.shilian.conference.sfu.forward.RateMeter;
import org.shilian.conference.sfu.forward.Resends;
import org.shilian.conference.sfu.forward.Track;
import org.shilian.conference.sfu.forward.VoiceSlots;
import org.shilian.conference.sfu.rtp.RtpPacket;

/** What one endpoint is sent: its slots, who is in them in which layer, and what its line carries. */
final class Downlink {
    private static final int USUAL_LINES = 180;
    private static final long LEAST_VOICE = 12_000;
    private static final int ROOM = 2048;

    private final List<Outbound> voices = new ArrayList<>();
    private final List<Outbound> pictures = new ArrayList<>();
    private final Map<Integer, Outbound> bySsrc = new HashMap<>();
    private final VoiceSlots<Track<Endpoint>> heard;
    private final PictureSlots<Track<Endpoint>> seen;
    private final int[] lines;
    private final Bandwidth bandwidth = new Bandwidth();
    private final Resends resends = new Resends();
    private final RateMeter rate = new RateMeter();
    private final RtpPacket out = new RtpPacket();
    private final byte[] scratch = new byte[ROOM];
    private final Wire wire;
    private List<Wish> want = List.of();
    private int[] layers;
    private long lacking;

    Downlink(EndpointPlan plan, RandomGenerator random, Wire wire) {
        this.wire = wire;
        heard = new VoiceSlots<>(plan.audioSlots());
        seen = new PictureSlots<>(plan.videoSlots());
        lines = new int[plan.videoSlots()];
        layers = new int[plan.videoSlots()];
        Arrays.fill(lines, USUAL_LINES);
        Arrays.fill(layers, Allocation.NONE);
        for (int i = 0; i < plan.audioSlots(); i++) {
            voices.add(slot("a" + i, false, random));
        }
        for (int i = 0; i < plan.videoSlots(); i++) {
            pictures.add(slot("v" + i, true, random));
        }
    }

    private Outbound slot(String mid, boolean picture, RandomGenerator random) {
        int ssrc = free(random);
        Outbound slot =
                new Outbound(mid, ssrc, picture ? free(random) : 0, picture ? 90_000 : 48_000, random.nextInt());
        bySsrc.put(ssrc, slot);
        return slot;
    }

    private int free(RandomGenerator random) {
        int ssrc = random.nextInt();
        return ssrc == 0 || bySsrc.containsKey(ssrc) ? free(random) : ssrc;
    }

    List<Outbound> slots() {
        List<Outbound> all = new ArrayList<>(voices);
        all.addAll(pictures);
        return all;
    }

    Bandwidth bandwidth() {
        return bandwidth;
    }

    RateMeter rate() {
        return rate;
    }

    List<Wish> want() {
        return want;
    }

    /** What the page wants; slots that are not named stay as they were. */
    void constrain(Map<String, Integer> heights, List<Wish> wishes) {
        want = wishes;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = Math.max(0, heights.getOrDefault("v" + i, lines[i]));
        }
        bandwidth.probes().soon();
    }

    /** The lines wanted of a track, 0 when it is not shown here. */
    int linesOf(Track<Endpoint> track) {
        int slot = seen.slotOf(track);
        return slot < 0 ? 0 : lines[slot];
    }

    /** Sends a voice on where it has, or gets, a slot. True when the map changed by it. */
    boolean voice(Track<Endpoint> track, RtpPacket packet, long number, int level, long now) {
        int slot = heard.slot(track, level, now);
        if (slot < 0) {
            return false;
        }
        Inbound in = track.layers().get(0);
        Outbound to = voices.get(slot);
        boolean turned = to.shown() != in;
        if (turned) {
            to.turnTo(in);
        }
        send(to, in, packet, number, now);
        return turned;
    }

    /** Sends a packet of a picture on in each slot that shows it or waits for its key frame. */
    void picture(Inbound in, RtpPacket packet, long number, long now) {
        for (int i = 0; i < pictures.size(); i++) {
            Outbound to = pictures.get(i);
            if (to.shown() == in || to.awaited() == in) {
                send(to, in, packet, number, now);
            }
        }
    }

    private void send(Outbound to, Inbound in, RtpPacket packet, long number, long now) {
        if (to.write(in, packet, number, bandwidth.nextNumber(), scratch, 0, out, now)) {
            sent(0, now);
        }
    }

    private void sent(int probe, long now) {
        int size = out.length();
        bandwidth.sent(size, probe, now);
        rate.add(size, now);
        wire.media(out);
    }

    /** A packet that the page missed. */
    void again(int ssrc, int sequence, long now) {
        Outbound slot = bySsrc.get(ssrc);
        if (slot != null
                && resends.allows(ssrc, sequence, bandwidth.estimate(), bandwidth.roundTripMillis(), now)
                && slot.again(sequence, bandwidth.nextNumber(), scratch, 0, out)) {
            resends.spent(out.length());
            sent(0, now);
        }
    }

    /** The page can't go on in a slot without a key frame. */
    void refresh(int ssrc) {
        Outbound slot = bySsrc.get(ssrc);
        if (slot != null) {
            slot.refresh();
        }
    }

    /** Gives a voice a slot before it is heard, where one is free. */
    void offer(Track<Endpoint> voice, long now) {
        heard.offer(voice, now);
    }

    /** Lets go of a track at once, as when it is muted or its owner goes. True when the map changed by it. */
    boolean drop(Track<Endpoint> track) {
        boolean had = false;
        for (int i = 0; i < voices.size(); i++) {
            if (heard.owner(i) == track) {
                voices.get(i).turnTo(null);
                had = true;
            }
        }
        heard.free(track);
        int slot = seen.slotOf(track);
        if (slot >= 0) {
            pictures.get(slot).turnTo(null);
            layers[slot] = Allocation.NONE;
            had = true;
        }
        return had;
    }

    /**
     * Fills the picture slots and shares the line among them. True when the map changed by it.
     *
     * @param wanted the most wanted first
     */
    boolean share(List<Track<Endpoint>> wanted, long now) {
        boolean changed = seen.assign(wanted);
        List<Integer> order = new ArrayList<>();
        List<Allocation.Claim> claims = new ArrayList<>();
        for (Track<Endpoint> track : wanted) {
            int slot = seen.slotOf(track);
            if (slot >= 0) {
                order.add(slot);
                int best = lines[slot] == 0 ? Allocation.NONE : track.layerFor(lines[slot]);
                claims.add(new Allocation.Claim(track.rates(now), best, layers[slot]));
            }
        }
        int[] given = Allocation.share(bandwidth.estimate() - voices(now), claims);
        int[] before = layers;
        layers = new int[before.length];
        Arrays.fill(layers, Allocation.NONE);
        for (int i = 0; i < given.length; i++) {
            layers[order.get(i)] = given[i];
        }
        for (int slot = 0; slot < layers.length; slot++) {
            Track<Endpoint> track = seen.owner(slot);
            boolean shown = track != null && layers[slot] != Allocation.NONE;
            pictures.get(slot).turnTo(shown ? track.best(layers[slot], now) : null);
            changed |= (before[slot] == Allocation.NONE) == shown;
        }
        lacking = lacking(claims, given, now);
        return changed;
    }

    /**
     * What the line would have to show for all that is wanted, 0 when it carries it: half more than that takes, since a
     * newcomer gets its place only with something to spare, and a burst that goes out in steps of the clock shows less
     * than it aims at.
     */
    private long lacking(List<Allocation.Claim> claims, int[] given, long now) {
        long needed = voices(now);
        boolean lacks = false;
        for (int i = 0; i < given.length; i++) {
            Allocation.Claim claim = claims.get(i);
            lacks |= given[i] < claim.wanted();
            needed += claim.wanted() == Allocation.NONE ? 0 : claim.rates()[claim.wanted()];
        }
        return lacks ? needed * 3 / 2 : 0;
    }

    /** Sends the bursts by which the line shows whether it carries more. */
    void probe(long now) {
        bandwidth.probes().tick(now);
        if (lacking > bandwidth.estimate()) {
            bandwidth.probes().begin(Math.min(lacking, 3 * bandwidth.estimate()), Outbound.PADDED, now);
        }
        for (int due = bandwidth.probes().due(Outbound.PADDED, now); due > 0; due--) {
            if (pictures.get(0).pad(Payload.probes(), bandwidth.nextNumber(), scratch, 0, out)) {
                sent(bandwidth.probes().number(), now);
            }
        }
    }

    /** bit/s that the voices take. */
    private long voices(long now) {
        long sum = 0;
        for (int i = 0; i < voices.size(); i++) {
            Track<Endpoint> track = heard.owner(i);
            sum += track == null
                    ? 0
                    : Math.max(LEAST_VOICE, track.layers().get(0).rate(now));
        }
        return sum;
    }

    /** Whether the line does not carry all that is wanted. */
    boolean lacks() {
        return lacking > 0;
    }

    SlotMap map() {
        List<SlotMap.Voice> audio = new ArrayList<>();
        for (int i = 0; i < voices.size(); i++) {
            Track<Endpoint> track = heard.owner(i);
            if (track != null) {
                audio.add(new SlotMap.Voice("a" + i, track.owner().id()));
            }
        }
        List<SlotMap.Picture> video = new ArrayList<>();
        for (int i = 0; i < layers.length; i++) {
            Track<Endpoint> track = seen.owner(i);
            if (track != null && layers[i] != Allocation.NONE) {
                VideoKind kind = track.kind() == Track.Kind.SCREEN ? VideoKind.SCREEN : VideoKind.CAMERA;
                video.add(new SlotMap.Picture("v" + i, track.owner().id(), kind));
            }
        }
        return new SlotMap(audio, video);
    }
}
