package dev.hubgate.gateway.relay;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider answers: its status is there, its body still comes. Closing it breaks the call off if the body is not
 * at its end, and may be done by another thread than the one that reads.
 *
 * @param retryAfterSeconds as the provider said, 0 if it did not
 */
public record Answer(int status, HttpHeaders headers, int retryAfterSeconds, InputStream body)
        implements AutoCloseable {

    private static final int END_BYTES = 1024;
    private static final String CONTENT_TYPE = "Content-Type";

    /** An answer that says no more about itself than the kind of its body. */
    public static Answer of(int status, String contentType, InputStream body) {
        var headers = HttpHeaders.of(Map.of(CONTENT_TYPE, List.of(contentType)), (name, value) -> true);
        return new Answer(status, headers, 0, body);
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** A header of this name in any case. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Of what kind the body is, in lower case and without parameters; empty if nobody said. */
    public String mediaType() {
        var type = header(CONTENT_TYPE).orElse("").toLowerCase(Locale.ROOT);
        var end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip();
    }

    /**
     * What reads the body event by event; nothing if it is JSON or a page, which tell an error or the reply as a whole.
     *
     * @param asked what was asked for, and is believed to have come where the answer does not say what it is
     */
    public Optional<FrameReader> frames(Framing asked) {
        return framing(asked).map(framing -> switch (framing) {
            case SSE -> new SseReader(body);
            case EVENT_STREAM -> new EventStreamReader(body);
            case WHOLE -> null;
        });
    }

    private Optional<Framing> framing(Framing asked) {
        var type = mediaType();
        for (var framing : Framing.values()) {
            if (type.equals(framing.mediaType())) {
                return Optional.of(framing);
            }
        }
        var page = type.endsWith("json") || type.endsWith("html") || type.endsWith("xml");
        return page ? Optional.empty() : Optional.of(asked);
    }

    /**
     * Lets go of a body of which nothing more is wanted and whose end is near: read to it, its connection can serve again.
     * The reading is nobody's to wait for, and one that takes too long is broken off as in every silence.
     */
    public void release() {
        Thread.ofVirtual().name("hubgate-release").start(() -> {
            try (this) {
                body.readNBytes(END_BYTES);
            } catch (IOException e) {
                // Then it serves no more.
            }
        });
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            // It was to be closed, and closed it is.
        }
    }

    /** Without the headers and the body. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
