package org.shilian.event;

import java.time.OffsetDateTime;
import java.util.UUID;

/** An event on its way into the log, before it has an offset. */
record NewEvent(UUID id, OffsetDateTime time, Event event) {}
