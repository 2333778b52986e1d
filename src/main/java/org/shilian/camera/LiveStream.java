package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import org.shilian.media.StreamId;
import org.shilian.restream.Source;
import org.shilian.restream.Watch;

/** Serves a stream on an accepted socket until it closes; called on the socket's event loop. */
public interface LiveStream {
    Future<Watch> serve(ServerWebSocket socket, StreamId id, Source source, boolean hevc);
}
