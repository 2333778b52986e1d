package org.shilian.camera;

import java.nio.file.Path;
import java.util.Optional;
import org.shilian.fault.Fault;
import org.shilian.restream.Source;

/** Turns a camera's source into one that a relay can open, its password in the clear for that purpose alone. */
final class StreamSources {
    private final Path media;
    private final PasswordVault vault;

    StreamSources(Path media, PasswordVault vault) {
        this.media = media;
        this.vault = vault;
    }

    /** The source, or the fault that says why the camera can't be watched now. */
    Source require(Camera camera) {
        if (!camera.enabled()) {
            throw Fault.conflict("camera-disabled", "the camera is switched off");
        }
        return open(camera)
                .orElseThrow(() -> Fault.conflict("no-source", "the camera is on the list but not yet connected"));
    }

    Optional<Source> open(Camera camera) {
        return camera.stream().map(source -> open(camera.id(), source).withMasking(camera.masking()));
    }

    private Source open(String id, CameraSource source) {
        String user = source.user();
        SealedPassword password = source.password();
        return new Source(
                location(source.url()),
                user == null ? "" : user,
                password == null ? "" : vault.open(id, password),
                source.transport(),
                false);
    }

    private String location(String url) {
        return url.startsWith("file:")
                ? media.resolve(url.substring("file:".length()))
                        .toAbsolutePath()
                        .toUri()
                        .toString()
                : url;
    }
}
