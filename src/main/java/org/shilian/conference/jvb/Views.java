package org.shilian.conference.jvb;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.BridgeListener;
import org.shilian.conference.Connectivity;
import org.shilian.conference.Constraints;
import org.shilian.conference.SlotMap;
import org.shilian.conference.VideoKind;

/** What each endpoint of a conference is shown and asked for, from what their channels say. */
final class Views {
    private final String conference;
    private final Map<String, JvbEndpoint> endpoints;
    private final BridgeListener listener;
    private @Nullable String spotlight;
    private @Nullable String speaker;

    /** @param endpoints by seat, those that are in now */
    Views(String conference, Map<String, JvbEndpoint> endpoints, BridgeListener listener) {
        this.conference = conference;
        this.endpoints = endpoints;
        this.listener = listener;
    }

    void spotlight(@Nullable String seat) {
        spotlight = seat;
        changed();
    }

    /** A seat has gone out. */
    void left(String seat) {
        if (seat.equals(speaker)) {
            speaker = null;
            listener.onSpeaker(conference, null);
        }
        changed();
    }

    /** Somebody came, went, sends something else or wants something else: who is shown what is told where it is new. */
    void changed() {
        for (JvbEndpoint endpoint : endpoints.values()) {
            SlotMap shown = shown(endpoint);
            if (!shown.equals(endpoint.told)) {
                endpoint.told = shown;
                listener.onSlots(conference, endpoint.seat(), shown);
            }
            endpoint.demand(endpoint.demand.message(endpoint.carried.pictures(), first(endpoint)));
        }
    }

    private SlotMap shown(JvbEndpoint to) {
        List<SlotMap.Voice> voices = new ArrayList<>();
        to.carried
                .voices()
                .forEach((slot, source) ->
                        giver(to, source).ifPresent(giver -> voices.add(new SlotMap.Voice("a" + slot, giver.seat()))));
        List<SlotMap.Picture> pictures = new ArrayList<>();
        to.carried
                .pictures()
                .forEach((slot, source) -> giver(to, source)
                        .ifPresent(giver -> pictures.add(new SlotMap.Picture("v" + slot, giver.seat(), kind(source)))));
        return new SlotMap(voices, pictures);
    }

    /** That a source has gone is not told by the bridge: only who is in, and gives it, is believed. */
    private Optional<JvbEndpoint> giver(JvbEndpoint to, SourceName source) {
        return endpoint(source.endpoint())
                .filter(from -> from.meeting.equals(to.meeting) && !from.equals(to) && from.gives(source.kind()));
    }

    private Optional<JvbEndpoint> endpoint(String name) {
        return endpoints.values().stream().filter(one -> one.id.equals(name)).findFirst();
    }

    private static VideoKind kind(SourceName source) {
        return source.kind() == SourceName.Kind.SCREEN ? VideoKind.SCREEN : VideoKind.CAMERA;
    }

    private List<SourceName> first(JvbEndpoint to) {
        List<SourceName> first = new ArrayList<>();
        to.demand.wishes().forEach(wish -> wanted(wish).ifPresent(first::add));
        if (spotlight != null) {
            wanted(new Constraints.Wish(spotlight, VideoKind.CAMERA)).ifPresent(first::add);
        }
        for (JvbEndpoint from : endpoints.values()) {
            if (from.gives(SourceName.Kind.SCREEN)) {
                first.add(new SourceName(from.id, SourceName.Kind.SCREEN));
            }
        }
        return first;
    }

    private Optional<SourceName> wanted(Constraints.Wish wish) {
        return Optional.ofNullable(endpoints.get(wish.seat()))
                .map(from -> new SourceName(
                        from.id,
                        switch (wish.kind()) {
                            case CAMERA -> SourceName.Kind.CAMERA;
                            case SCREEN -> SourceName.Kind.SCREEN;
                        }));
    }

    /**
     * The channel of an endpoint says something; what is not known is passed over.
     *
     * @param main whether it sits where who speaks is everybody's matter
     */
    void said(JvbEndpoint endpoint, JsonObject message, boolean main) {
        switch (message.getString("colibriClass", "")) {
            case "AudioSourcesMap" -> {
                endpoint.carried.voices(message.getJsonArray("mappedSources", new JsonArray()));
                changed();
            }
            case "VideoSourcesMap" -> {
                endpoint.carried.pictures(message.getJsonArray("mappedSources", new JsonArray()));
                changed();
            }
            case "SenderSourceConstraints" ->
                wanted(endpoint, message.getString("sourceName", ""), message.getInteger("maxHeight", -1));
            case "DominantSpeakerEndpointChangeEvent" -> {
                if (main) {
                    speaks(message.getString("dominantSpeakerEndpoint", ""));
                }
            }
            case "EndpointConnectivityStatusChangeEvent" ->
                reached(message.getString("endpoint", ""), Boolean.parseBoolean(message.getString("active", "true")));
            default -> {
                // Others are not for us, or of a bridge that is newer than this.
            }
        }
    }

    private void wanted(JvbEndpoint endpoint, String source, int height) {
        if (height < 0) {
            return;
        }
        if (source.equals(SourceName.camera(endpoint.id))) {
            endpoint.wantedCamera = height;
        } else if (source.equals(SourceName.screen(endpoint.id))) {
            endpoint.wantedScreen = height;
        }
        listener.onWanted(
                conference, endpoint.seat(), Math.max(0, endpoint.wantedCamera), Math.max(0, endpoint.wantedScreen));
    }

    /** Each channel says so; it is told once. */
    private void speaks(String name) {
        endpoint(name)
                .map(JvbEndpoint::seat)
                .filter(seat -> !seat.equals(speaker))
                .ifPresent(seat -> {
                    speaker = seat;
                    listener.onSpeaker(conference, seat);
                });
    }

    /** The channels of all others say so; it is told once. */
    private void reached(String name, boolean active) {
        Connectivity now = active ? Connectivity.CONNECTED : Connectivity.SILENT;
        endpoint(name).filter(one -> one.connectivity != now).ifPresent(one -> {
            one.connectivity = now;
            listener.onConnectivity(conference, one.seat(), now);
        });
    }
}
