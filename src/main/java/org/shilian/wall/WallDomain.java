package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.shilian.app.Part;
import org.shilian.audit.Audit;
import org.shilian.event.EventLog;
import org.shilian.http.Routes;
import org.shilian.identity.People;
import org.shilian.store.Database;

/** What is done with the walls, wired: layouts, scenes and their times, tours, control. */
public final class WallDomain implements Part {
    /** What it stands on. */
    public record Ground(
            Vertx vertx, Clock clock, ZoneId zone, Database database, EventLog events, Audit audit, People people) {}

    private final Walls walls;
    private final Scenes scenes;
    private final Tours tours;
    private final Schedules schedules;
    private final DueScenes due;
    private final ScheduleTimer timer;
    private final List<Routes> routes;

    public WallDomain(
            WallConfig config,
            Ground ground,
            Walls walls,
            HangableCameras cameras,
            KnownCameras known,
            ScreenTickets tickets) {
        this.walls = walls;
        WebOrigins origins = new WebOrigins(config.webOrigins());
        Admissions admissions = new Admissions(cameras, known, origins);
        this.scenes = new Scenes(ground.database, ground.events, ground.audit, walls);
        this.tours = new Tours(ground.database, ground.events, ground.audit);
        this.schedules = new Schedules(ground.database, ground.events, ground.audit, ground.clock, ground.zone);
        this.due = new DueScenes(ground.database, walls, schedules, ground.people, admissions);
        this.timer = new ScheduleTimer(ground.vertx, ground.events, schedules, due);
        this.routes = List.of(
                new WallRoutes(walls, tickets),
                new LayoutRoutes(walls, tours, admissions, ground.clock),
                new SceneRoutes(walls, scenes, tours, admissions),
                new ScheduleRoutes(walls, schedules),
                new TourRoutes(walls, tours, admissions),
                new ControlRoutes(walls),
                new FramingRoutes(new Framing(ground.vertx, origins, ground.clock)));
    }

    @Override
    public Future<Void> start() {
        return timer.start();
    }

    @Override
    public Future<Void> stop() {
        return timer.stop();
    }

    public Walls walls() {
        return walls;
    }

    public Scenes scenes() {
        return scenes;
    }

    public Schedules schedules() {
        return schedules;
    }

    public Tours tours() {
        return tours;
    }

    public List<Routes> routes() {
        return routes;
    }

    /** Hangs what is due now, instead of when the timer wakes. */
    public Future<Void> hangDue() {
        return due.hang();
    }
}
