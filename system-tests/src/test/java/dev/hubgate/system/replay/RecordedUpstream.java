package dev.hubgate.system.replay;

import dev.hubgate.system.replay.ReplayCase.Mark;
import dev.hubgate.system.upstream.EventFrames;
import dev.hubgate.system.upstream.Exchange;
import dev.hubgate.system.upstream.GoogleAccount;
import dev.hubgate.system.upstream.LoopbackServer;
import dev.hubgate.system.upstream.UpstreamCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/** Every provider at once: answers what was recorded for the mark in a request, in pieces, and keeps the request. */
final class RecordedUpstream implements AutoCloseable {
    private static final Set<String> NOT_REPLAYED = Set.of(
            "connection",
            "keep-alive",
            "transfer-encoding",
            "content-length",
            "content-encoding",
            "content-type",
            "upgrade",
            "trailer");
    private static final int PAUSE_EVERY = 16;

    private final Map<String, Recording> recordings = new ConcurrentHashMap<>();
    private final Map<Mark, Queue<UpstreamCall>> calls = new ConcurrentHashMap<>();
    private final GoogleAccount account;
    private final LoopbackServer server;

    RecordedUpstream(GoogleAccount account) throws IOException {
        this.account = account;
        this.server = new LoopbackServer(0, this::handle);
    }

    void add(Recording recording) {
        recordings.put(recording.id(), recording);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The requests that came for this case, in order. */
    List<UpstreamCall> calls(Mark mark) {
        Queue<UpstreamCall> made = calls.get(mark);
        return made == null ? List.of() : List.copyOf(made);
    }

    private void handle(Exchange exchange) throws IOException {
        UpstreamCall call = exchange.call();
        if (call.path().equals(GoogleAccount.TOKEN_PATH)) {
            account.answer(exchange);
            return;
        }
        Mark mark = ReplayCase.markIn(call.text());
        calls.computeIfAbsent(mark, any -> new ConcurrentLinkedQueue<>()).add(call);
        play(exchange, recordings.get(mark.id()).response(), mark.seed());
    }

    /** Half of the seeds announce the length, the other half sends chunks. */
    private static void play(Exchange exchange, JsonNode response, long seed) throws IOException {
        byte[] body = body(response);
        boolean isCut = response.has("cut_off_bytes");
        byte[] sent =
                Arrays.copyOf(body, body.length - response.path("cut_off_bytes").asInt(0));
        String type = response.at("/headers/content-type").asString("application/json");
        boolean announced = (seed & 1) == 0;
        exchange.begin(response.path("status").asInt(), type, headers(response), announced ? body.length : -1);
        int count = 0;
        for (byte[] piece : Pieces.of(sent, seed)) {
            exchange.piece(piece);
            rest(++count);
        }
        if (isCut) {
            exchange.cut();
        } else {
            exchange.complete();
        }
    }

    /** Else the pieces would be read as one. */
    private static void rest(int count) {
        if (count % PAUSE_EVERY != 1) {
            return;
        }
        try {
            Thread.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static byte[] body(JsonNode response) {
        if (response.has("body_eventstream_base64")) {
            return Base64.getDecoder()
                    .decode(response.path("body_eventstream_base64").asString());
        }
        if (response.has("body_events")) {
            return EventFrames.write(response.path("body_events"));
        }
        JsonNode body = response.path("body");
        String text = response.path("body_sse")
                .asString(response.path("body_text").asString(body.isString() ? body.asString() : body.toString()));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(JsonNode response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.path("headers").properties().forEach(header -> {
            if (!NOT_REPLAYED.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                headers.put(header.getKey(), header.getValue().asString());
            }
        });
        return headers;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
