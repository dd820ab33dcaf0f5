package dev.hubgate.bench.translation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * One event of a stream before it is framed.
 *
 * @param name empty if it has none
 */
record WireEvent(String name, String data) {

    WireEvent(String data) {
        this("", data);
    }

    byte[] bytes() {
        return data.getBytes(StandardCharsets.UTF_8);
    }

    /** As server-sent events. */
    static byte[] sse(List<WireEvent> events) {
        var out = new StringBuilder();
        for (var event : events) {
            if (!event.name.isEmpty()) {
                out.append("event: ").append(event.name).append('\n');
            }
            out.append("data: ").append(event.data).append("\n\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As messages of AWS, with their sums. */
    static byte[] eventStream(List<WireEvent> events) {
        var out = new ByteArrayOutputStream();
        for (var event : events) {
            var headers = new LinkedHashMap<String, HeaderValue>();
            headers.put(":event-type", HeaderValue.fromString(event.name));
            headers.put(":content-type", HeaderValue.fromString("application/json"));
            headers.put(":message-type", HeaderValue.fromString("event"));
            new Message(headers, event.bytes()).encode(out);
        }
        return out.toByteArray();
    }
}
