package dev.hubgate.system.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events as they come. */
public final class EventStream implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final BufferedReader reader;
    private final List<String> comments = new ArrayList<>();

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        this.reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** Sends a question that asks for a stream, and returns when the answer's headers are there. */
    public static EventStream open(Endpoint caller, String question) throws IOException, InterruptedException {
        return new EventStream(caller.postStreaming("/v1/chat/completions", question));
    }

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The data of the next event; empty when the stream has ended. */
    public Optional<String> next() {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("data:")) {
                    return Optional.of(line.substring("data:".length()).strip());
                }
                if (line.startsWith(":")) {
                    comments.add(line);
                }
            }
            return Optional.empty();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    /** All events that are still to come. */
    public List<String> rest() {
        List<String> events = new ArrayList<>();
        for (Optional<String> event = next(); event.isPresent(); event = next()) {
            events.add(event.get());
        }
        return events;
    }

    /** The rest of the body as it is: what an answer is that is no stream. */
    public String text() throws IOException {
        var text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }

    /** Comment lines seen so far. */
    public List<String> comments() {
        return List.copyOf(comments);
    }

    public static JsonNode json(String event) {
        return JsonMapper.shared().readTree(event);
    }

    /** Gives up the request. */
    @Override
    public void close() throws IOException {
        reader.close();
    }
}
