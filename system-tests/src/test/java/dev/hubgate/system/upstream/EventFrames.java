package dev.hubgate.system.upstream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/**
 * Writes events as {@code application/vnd.amazon.eventstream}: lengths, headers, payload and their CRC-32 sums. An event
 * is {@code {"type", "payload"}}, or {@code {"exception", "payload"}}; one that is {@code flipped} has a bit of its payload
 * turned over after its sums were taken.
 */
public final class EventFrames {
    private static final int PRELUDE = 12;
    private static final int SUM = 4;
    private static final byte STRING = 7;

    private EventFrames() {}

    public static byte[] write(JsonNode events) {
        var stream = new ByteArrayOutputStream();
        events.forEach(event -> stream.writeBytes(frame(event)));
        return stream.toByteArray();
    }

    static byte[] frame(JsonNode event) {
        boolean isException = event.has("exception");
        var headers = new ByteArrayOutputStream();
        header(headers, ":message-type", isException ? "exception" : "event");
        header(
                headers,
                isException ? ":exception-type" : ":event-type",
                event.path(isException ? "exception" : "type").asString());
        header(headers, ":content-type", "application/json");
        byte[] payload = event.path("payload").toString().getBytes(StandardCharsets.UTF_8);
        int length = PRELUDE + headers.size() + payload.length + SUM;
        ByteBuffer frame = ByteBuffer.allocate(length).putInt(length).putInt(headers.size());
        frame.putInt(sum(frame)).put(headers.toByteArray()).put(payload);
        frame.putInt(sum(frame));
        if (event.path("flipped").asBoolean(false)) {
            int place = length - SUM - 4;
            frame.put(place, (byte) (frame.get(place) ^ 1));
        }
        return frame.array();
    }

    /** Of everything written so far. */
    private static int sum(ByteBuffer frame) {
        var sum = new CRC32();
        sum.update(frame.duplicate().flip());
        return (int) sum.getValue();
    }

    private static void header(ByteArrayOutputStream out, String name, String value) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] valueBytes = value.getBytes(StandardCharsets.UTF_8);
        out.write(nameBytes.length);
        out.writeBytes(nameBytes);
        out.write(STRING);
        out.writeBytes(
                ByteBuffer.allocate(2).putShort((short) valueBytes.length).array());
        out.writeBytes(valueBytes);
    }
}
