package org.shilian.conference.sfu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.Sources;
import org.shilian.conference.VideoKind;
import org.shilian.conference.sfu.forward.Inbound;
import org.shilian.conference.sfu.forward.RateMeter;
import org.shilian.conference.sfu.forward.Track;
import org.shilian.conference.sfu.rtcp.TransportArrivals;
import org.shilian.conference.sfu.rtp.Extension;
import org.shilian.conference.sfu.rtp.KnownTexts;
import org.shilian.conference.sfu.rtp.RtpPacket;
import org.shilian.conference.sfu.rtp.Rtx;

/** What one endpoint sends: its microphone, camera and screen, and which of its streams is which. */
final class Uplink {
    private static final KnownTexts MIDS = new KnownTexts(List.of("m0", "m1", "m2"));
    private static final List<String> LAYERS = List.of("l", "m", "h");
    private static final KnownTexts RIDS = new KnownTexts(LAYERS);
    static final int MOST_STREAMS = 32;

    private final List<Track<Endpoint>> tracks = new ArrayList<>();
    private final Map<Integer, Stream> streams = new HashMap<>();
    private final TransportArrivals arrivals = new TransportArrivals();
    private final RateMeter rate = new RateMeter();
    private final Endpoint owner;
    private final Set<Integer> former = new HashSet<>();
    private boolean audioMuted;
    private boolean videoMuted;
    private long strangers;

    /** One of the streams by its name on the wire. */
    private record Stream(Track<Endpoint> track, int layer, boolean again) {}

    Uplink(Endpoint owner) {
        this.owner = owner;
    }

    /** The page sends on these: in how many layers its camera. */
    void open(int layers) {
        tracks.add(new Track<>(owner, Track.Kind.AUDIO, 1));
        tracks.add(new Track<>(owner, Track.Kind.CAMERA, layers));
        tracks.add(new Track<>(owner, Track.Kind.SCREEN, 1));
        mute(audioMuted, videoMuted);
    }

    /** Whether what it sends is kept from everybody, also what it only begins to send later. */
    void mute(boolean audio, boolean video) {
        audioMuted = audio;
        videoMuted = video;
        tracks.forEach(track -> track.mute(track.kind() == Track.Kind.AUDIO ? audio : video));
    }

    List<Track<Endpoint>> tracks() {
        return tracks;
    }

    @Nullable Track<Endpoint> voice() {
        return tracks.isEmpty() ? null : tracks.get(0);
    }

    @Nullable Track<Endpoint> picture(VideoKind kind) {
        return tracks.isEmpty() ? null : tracks.get(kind == VideoKind.CAMERA ? 1 : 2);
    }

    TransportArrivals arrivals() {
        return arrivals;
    }

    RateMeter rate() {
        return rate;
    }

    /** The name of one of the streams, 0 where there is none. */
    int anySsrc() {
        return streams.isEmpty() ? 0 : streams.keySet().iterator().next();
    }

    /** The share of its packets that did not come in the last interval of reports. */
    double lossRate() {
        double lost = 0;
        long sent = 0;
        for (Track<Endpoint> track : tracks) {
            for (Inbound in : track.layers()) {
                lost += in.reception().lossRate() * in.reception().lately();
                sent += in.reception().lately();
            }
        }
        return sent == 0 ? 0 : lost / sent;
    }

    /** How many streams it has, and had under other names. */
    int known() {
        return streams.size() + former.size();
    }

    /** Packets whose stream nobody knows. */
    long strangers() {
        return strangers;
    }

    /** What the page says that it sends: an empty list means that it stopped. */
    void announce(Sources sources) {
        if (tracks.isEmpty()) {
            return;
        }
        tracks.get(0).offer(!sources.audio().isEmpty());
        tracks.get(1).offer(!sources.video().isEmpty());
        tracks.get(2).offer(!sources.screen().isEmpty());
        name(sources.video(), tracks.get(1));
        name(sources.screen(), tracks.get(2));
    }

    private void name(List<Sources.Encoding> encodings, Track<Endpoint> track) {
        for (Sources.Encoding encoding : encodings) {
            int layer = encoding.rid() == null ? 0 : LAYERS.indexOf(encoding.rid());
            boolean known = layer >= 0 && layer < track.layers().size();
            if (known && known() + 1 < MOST_STREAMS && !former.contains((int) encoding.ssrc())) {
                streams.putIfAbsent((int) encoding.ssrc(), new Stream(track, layer, false));
                if (encoding.rtx() != null) {
                    streams.putIfAbsent(encoding.rtx().intValue(), new Stream(track, layer, true));
                }
            }
        }
    }

    /** A packet came, decrypted. */
    void take(RtpPacket packet, long now, Room room) {
        rate.add(packet.length(), now);
        int number = packet.extension16(Extension.TRANSPORT_CC);
        if (number >= 0) {
            arrivals.received(number, now / 1000);
        }
        Inbound.Codec codec = Payload.codec(packet.payloadType());
        Stream stream = codec == null ? null : stream(packet);
        if (codec == null
                || stream == null
                || (codec == Inbound.Codec.OPUS) != (stream.track.kind() == Track.Kind.AUDIO)) {
            strangers++;
            return;
        }
        Inbound in = stream.track.layers().get(stream.layer);
        if (stream.again) {
            if (in.ssrc() == 0 || !Rtx.unwrap(packet, Payload.type(codec), in.ssrc())) {
                return;
            }
        } else if (in.ssrc() != packet.ssrc()) {
            retire(in.ssrc());
            in = stream.track.named(stream.layer, packet.ssrc());
            room.changed();
        }
        long whole = in.take(packet, codec, stream.again, now);
        if (whole >= 0) {
            room.forward(owner, stream.track, in, packet, whole, now);
        }
    }

    /** A stream got another name: packets of the former one that come late, or go on, are nobody's. */
    private void retire(int ssrc) {
        if (ssrc != 0) {
            streams.remove(ssrc);
            former.add(ssrc);
        }
    }

    private @Nullable Stream stream(RtpPacket packet) {
        Stream known = streams.get(packet.ssrc());
        if (known != null || known() >= MOST_STREAMS || former.contains(packet.ssrc())) {
            return known;
        }
        int mid = MIDS.of(packet, Extension.MID);
        if (mid < 0 || mid >= tracks.size()) {
            return null;
        }
        boolean again = Payload.again(packet.payloadType());
        int rid = RIDS.of(packet, again ? Extension.REPAIRED_RID : Extension.RID);
        Track<Endpoint> track = tracks.get(mid);
        int layer = track.layers().size() == 1 ? 0 : rid;
        if (layer < 0 || layer >= track.layers().size()) {
            return null;
        }
        Stream found = new Stream(track, layer, again);
        streams.put(packet.ssrc(), found);
        return found;
    }
}
