package org.shilian.camera;

import org.jspecify.annotations.Nullable;
import org.shilian.restream.Transport;

/** Where a camera's stream comes from: an address free of credentials, and these apart, the password sealed. */
public record CameraSource(
        String url, @Nullable String user, @Nullable SealedPassword password, Transport transport) {}
