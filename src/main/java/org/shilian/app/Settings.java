package org.shilian.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.shilian.audit.AuditConfig;
import org.shilian.camera.CameraConfig;
import org.shilian.camera.LeaseConfig;
import org.shilian.conference.ConferenceConfig;
import org.shilian.event.EventConfig;
import org.shilian.fault.WrongSetting;
import org.shilian.http.HttpConfig;
import org.shilian.identity.IdentityConfig;
import org.shilian.identity.OidcConfig;
import org.shilian.place.MapConfig;
import org.shilian.push.PushConfig;
import org.shilian.restream.RelayConfig;
import org.shilian.store.StoreConfig;
import org.shilian.wall.WallConfig;

/** All settings in force, one record for each part of {@code reference.yaml}. */
public record Settings(
        Path data,
        Path media,
        ZoneId zone,
        Admin admin,
        HttpConfig http,
        StoreConfig database,
        AuditConfig audit,
        EventConfig event,
        PushConfig push,
        IdentityConfig identity,
        OidcConfig oidc,
        RelayConfig relay,
        Camera camera,
        MapConfig map,
        ConferenceConfig conference,
        WallConfig wall) {
    /** How long changes of the cameras' states are gathered before they are told together, and how long one may look. */
    public record Camera(
            Duration stateWindow,
            Duration leaseDuty,
            Duration leasePurpose,
            Duration leaseSensitive,
            Duration leaseNotice,
            Duration stalledAfter) {
        public Camera {
            if (leaseNotice.isZero()
                    || leaseNotice.isNegative()
                    || Stream.of(leaseDuty, leasePurpose, leaseSensitive)
                            .anyMatch(lease -> lease.compareTo(leaseNotice) <= 0)) {
                throw new WrongSetting(
                        "camera.leaseNotice", leaseNotice.toString(), "above zero, and shorter than each lease");
            }
        }

        CameraConfig config(Path media) {
            return new CameraConfig(
                    media, stateWindow, new LeaseConfig(leaseDuty, leasePurpose, leaseSensitive, leaseNotice));
        }
    }

    /** The first administrator; an empty password means that one is generated. */
    public record Admin(String password) {
        @Override
        public String toString() {
            return "Admin[password=" + (password.isEmpty() ? "" : "***") + "]";
        }
    }
}
