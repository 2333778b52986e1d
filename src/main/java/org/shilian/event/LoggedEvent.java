package org.shilian.event;

import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event with its place in the log and its one serialised form, which all receivers share.
 *
 * @param json a CloudEvents 1.0 object in UTF-8; not to be changed
 */
public record LoggedEvent(Position position, UUID id, OffsetDateTime time, Event event, Buffer json) {
    public long offset() {
        return position.offset();
    }
}
