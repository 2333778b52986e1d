package org.shilian.identity;

import static org.shilian.identity.Right.AUDIT_VIEW;
import static org.shilian.identity.Right.CAMERA_ACKNOWLEDGE;
import static org.shilian.identity.Right.CAMERA_VIEW;
import static org.shilian.identity.Right.CAMERA_WATCH;
import static org.shilian.identity.Right.CONFERENCE_HOST;
import static org.shilian.identity.Right.CONFERENCE_JOIN;
import static org.shilian.identity.Right.CONFERENCE_VIEW;
import static org.shilian.identity.Right.EVENT_SUBSCRIBE;
import static org.shilian.identity.Right.METRIC_VIEW;
import static org.shilian.identity.Right.PERSON_VIEW;
import static org.shilian.identity.Right.PLACE_VIEW;
import static org.shilian.identity.Right.PRESENCE_VIEW;
import static org.shilian.identity.Right.SETTING_VIEW;
import static org.shilian.identity.Right.UNIT_VIEW;
import static org.shilian.identity.Right.WALL_CONTROL;
import static org.shilian.identity.Right.WALL_VIEW;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The one table of who may do what. What is not in it is denied. */
public final class Rights {
    private Rights() {}

    public static Set<Right> of(Role role) {
        return switch (role) {
            // Who manages the centre neither watches nor confers nor reads who did: further roles, given knowingly.
            case ADMINISTRATOR ->
                EnumSet.complementOf(EnumSet.of(AUDIT_VIEW, CAMERA_WATCH, CONFERENCE_JOIN, CONFERENCE_HOST));
            case OPERATOR ->
                EnumSet.of(
                        PLACE_VIEW,
                        UNIT_VIEW,
                        CAMERA_VIEW,
                        CAMERA_WATCH,
                        CAMERA_ACKNOWLEDGE,
                        WALL_VIEW,
                        WALL_CONTROL,
                        CONFERENCE_VIEW,
                        CONFERENCE_JOIN,
                        CONFERENCE_HOST,
                        EVENT_SUBSCRIBE,
                        PRESENCE_VIEW);
            case LEADER ->
                EnumSet.of(
                        PLACE_VIEW,
                        UNIT_VIEW,
                        CAMERA_VIEW,
                        CAMERA_WATCH,
                        WALL_VIEW,
                        CONFERENCE_VIEW,
                        CONFERENCE_JOIN,
                        CONFERENCE_HOST,
                        EVENT_SUBSCRIBE);
            case CLERK -> EnumSet.of(PLACE_VIEW, UNIT_VIEW, CONFERENCE_VIEW, CONFERENCE_JOIN, EVENT_SUBSCRIBE);
            case CENTRE_STAFF ->
                EnumSet.of(
                        PLACE_VIEW,
                        UNIT_VIEW,
                        CAMERA_VIEW,
                        CAMERA_WATCH,
                        CAMERA_ACKNOWLEDGE,
                        CONFERENCE_VIEW,
                        CONFERENCE_JOIN,
                        CONFERENCE_HOST,
                        EVENT_SUBSCRIBE);
            case AUDITOR ->
                EnumSet.of(
                        AUDIT_VIEW,
                        PLACE_VIEW,
                        UNIT_VIEW,
                        PERSON_VIEW,
                        CAMERA_VIEW,
                        CONFERENCE_VIEW,
                        SETTING_VIEW,
                        METRIC_VIEW,
                        EVENT_SUBSCRIBE);
            case SCREEN ->
                EnumSet.of(
                        WALL_VIEW,
                        CAMERA_VIEW,
                        CAMERA_WATCH,
                        PLACE_VIEW,
                        CONFERENCE_VIEW,
                        CONFERENCE_JOIN,
                        EVENT_SUBSCRIBE);
        };
    }

    public static Set<Right> of(Collection<Role> roles) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        roles.forEach(role -> rights.addAll(of(role)));
        return rights;
    }
}
