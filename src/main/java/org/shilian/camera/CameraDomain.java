package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.app.Part;
import org.shilian.audit.Audit;
import org.shilian.event.EventLog;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;
import org.shilian.identity.Identity;
import org.shilian.media.StreamId;
import org.shilian.place.Duty;
import org.shilian.place.Places;
import org.shilian.restream.RelayState;
import org.shilian.restream.Relays;
import org.shilian.store.Database;

/** The cameras, wired: catalogue, states, pulls and views. */
public final class CameraDomain implements Part {
    /** What the cameras stand on. */
    public record Ground(
            Vertx vertx,
            Clock clock,
            Database database,
            EventLog events,
            Audit audit,
            Places places,
            Duty duty,
            Identity identity) {}

    private final Relays relays;
    private final HungCameras hung;
    private final CameraStates states;
    private final Acknowledgements acknowledgements;
    private final StateNews news;
    private final Pulls pulls;
    private final StandingGrants grants;
    private final Hangers hangers;
    private final Views views;
    private final ViewRules rules;
    private final Cameras cameras;
    private final CameraJson json;
    private final CameraAudit audit;
    private final Probe probe;
    private final List<Routes> routes;

    public CameraDomain(
            CameraConfig config,
            Ground ground,
            PasswordVault vault,
            Relays relays,
            HungCameras hung,
            LiveStream stream) {
        EventLog events = ground.events;
        this.relays = relays;
        this.hung = hung;
        StreamSources sources = new StreamSources(config.media(), vault);
        Catalogue catalogue = new Catalogue();
        this.states = new CameraStates(ground.clock);
        this.acknowledgements = new Acknowledgements(ground.database, events, ground.audit, ground.clock, states);
        this.json = new CameraJson(ground.places, ground.duty, acknowledgements);
        CameraEvents words = new CameraEvents(json, states);
        CameraCount count = new CameraCount(catalogue, states);
        this.news = new StateNews(
                ground.vertx,
                ground.database,
                events,
                catalogue,
                states,
                words,
                count,
                ground.places,
                acknowledgements,
                config);
        this.pulls = new Pulls(catalogue, states, news, sources, relays, hung);
        this.grants = new StandingGrants(ground.database, events);
        this.hangers = new Hangers(ground.identity.people());
        this.rules = new ViewRules(catalogue, hung, hangers, grants, ground.clock);
        this.views = new Views(ground.vertx, ground.clock, rules);
        this.cameras = new Cameras(
                ground.database,
                events,
                ground.audit,
                ground.places,
                catalogue,
                states,
                words,
                new CameraForm(vault, ground.places, ground.duty),
                ground.clock);
        this.audit = new CameraAudit(ground.audit, ground.clock);
        this.probe = new Probe(relays, sources, ground.clock);
        catalogue.onChange(pulls);
        catalogue.onChange(grants);
        catalogue.onChange(views);
        catalogue.onChange((before, after) -> {
            if (after == null && before != null) {
                acknowledgements.forget(before.id());
            }
        });
        ground.identity.sessions().onRightsChanged(this::rightsChanged);
        ViewRenewal renewal = new ViewRenewal(new Leases(config.lease(), ground.clock), audit, ground.clock);
        this.routes = List.of(
                new CameraRoutes(cameras, json, audit, rules, probe),
                new CameraSheetRoutes(ground.vertx, cameras, json, ground.audit),
                new ViewRoutes(rules, views, pulls, audit, relays, stream, renewal),
                new AccessRoutes(rules, ground.identity.people(), config.lease()),
                new AcknowledgementRoutes(rules, acknowledgements),
                new FilingRoutes(
                        ground.vertx, catalogue, cameras, new FilingSheet(ground.places, ground.duty), ground.clock),
                new GrantRoutes(new Grants(ground, grants, catalogue), grants, ground.clock));
    }

    @Override
    public Future<Void> start() {
        return cameras.start()
                .compose(read -> acknowledgements.start())
                .compose(read -> grants.start())
                .compose(read -> hangers.follow(hung.hangers()))
                .onSuccess(read -> begin());
    }

    private void begin() {
        news.begin();
        relays.onState(this::relayChanged);
        hung.onChange(pulls::warmUp);
        hung.onChange(this::wallsChanged);
        grants.onChange(views::grantsChanged);
        views.begin();
        pulls.begin();
    }

    private void wallsChanged() {
        hangers.follow(hung.hangers()).onSuccess(read -> views.wallsChanged());
    }

    private void rightsChanged() {
        hangers.readAgain(hung.hangers()).onSuccess(read -> views.wallsChanged());
    }

    private void relayChanged(StreamId id, RelayState state) {
        if (cameras.find(id.value()).isPresent() && states.take(id, state)) {
            news.changed(id.value());
        }
    }

    @Override
    public Future<Void> stop() {
        pulls.stop();
        news.stop();
        return views.stop()
                .compose(ended -> audit.settled())
                .compose(written -> acknowledgements.stop())
                .compose(over -> grants.stop())
                .compose(over -> cameras.stop());
    }

    public Cameras cameras() {
        return cameras;
    }

    /** Who may know of which camera. */
    public CameraSight sight() {
        return rules;
    }

    /** Fails when there is no such camera, or the person may not hang it on a wall for that purpose. */
    public void requireHangable(Caller by, String camera, @Nullable String purpose) {
        rules.requireHangable(by, camera, purpose);
    }

    public List<Routes> routes() {
        return routes;
    }
}
