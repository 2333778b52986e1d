package org.shilian.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * The wire form of an event: CloudEvents 1.0 in JSON format, with the extensions {@code topic},
 * {@code place}, {@code epoch} and {@code offset}.
 */
final class CloudEvent {
    private static final JsonFactory JSON = new JsonFactory();

    private CloudEvent() {}

    /** {@code data} is the event's data as the database keeps it. */
    static Buffer encode(Position position, UUID id, OffsetDateTime time, Event event, String data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 + data.length());
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("specversion", "1.0");
            json.writeStringField("id", id.toString());
            json.writeStringField("source", "/shilian");
            json.writeStringField("type", event.type());
            json.writeStringField("subject", event.subject());
            json.writeStringField("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
            json.writeStringField("datacontenttype", "application/json");
            json.writeStringField("topic", event.topic());
            if (event.place() != null) {
                json.writeStringField("place", event.place());
            }
            json.writeStringField("epoch", position.epoch().toString());
            json.writeNumberField("offset", position.offset());
            json.writeFieldName("data");
            json.writeRawValue(data);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
