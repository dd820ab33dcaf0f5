package dev.hubgate.system.routing;

import dev.hubgate.system.upstream.Exchange;
import dev.hubgate.system.upstream.LoopbackServer;
import dev.hubgate.system.upstream.UpstreamCall;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A provider that speaks OpenAI's format, whose conduct may change at any time. It remembers who came. */
final class FleetProvider implements AutoCloseable {
    /** What a key that it takes begins with. */
    static final String GOOD_KEY = "sk-good-";

    private static final Pattern MARK = Pattern.compile("mark-[0-9a-z]+");
    private static final String JSON = "application/json";
    private static final Duration FOREVER = Duration.ofMinutes(10);

    private final String name;
    private final int port;
    private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();
    private final Queue<String> left = new ConcurrentLinkedQueue<>();
    private final AtomicLong turns = new AtomicLong();
    private volatile Conduct conduct = Conduct.SOUND;
    private LoopbackServer server;

    FleetProvider(String name) throws IOException {
        this.name = name;
        this.server = new LoopbackServer(0, this::handle);
        this.port = server.port();
    }

    String name() {
        return name;
    }

    String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    Conduct conduct() {
        return conduct;
    }

    /** All visits so far, in order of arrival. */
    List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** The visits for the client's request of this mark. */
    List<Visit> visits(String mark) {
        return visits.stream().filter(visit -> visit.mark().equals(mark)).toList();
    }

    /** The marks of the requests whose caller went away while it hung. */
    List<String> left() {
        return List.copyOf(left);
    }

    /** From now on it does so; visits that are under way end as they began, but for those of a port that closes. */
    synchronized void take(Conduct next) throws IOException {
        conduct = next;
        if (next instanceof Conduct.Unreachable) {
            if (server != null) {
                server.close();
                server = null;
            }
        } else if (server == null) {
            server = reopened();
        }
    }

    /** An outgoing connection may have taken the port meanwhile; it is short-lived. */
    private LoopbackServer reopened() throws IOException {
        Instant deadline = Instant.now().plusSeconds(10);
        while (true) {
            try {
                return new LoopbackServer(port, this::handle);
            } catch (BindException taken) {
                if (Instant.now().isAfter(deadline)) {
                    throw taken;
                }
                Thread.onSpinWait();
            }
        }
    }

    private void handle(Exchange exchange) throws IOException, InterruptedException {
        UpstreamCall call = exchange.call();
        if (!call.path().equals("/v1/chat/completions")) {
            exchange.answer(404, JSON, FleetAnswer.bytes("{}"), Map.of());
            return;
        }
        Matcher mark = MARK.matcher(call.text());
        JsonNode body = call.json();
        var visitor = new Visitor(
                exchange,
                body,
                mark.find() ? mark.group() : "",
                call.header("authorization").orElse("").replace("Bearer ", ""));
        if (!visitor.key().startsWith(GOOD_KEY)) {
            refuse(visitor, 401, "invalid_api_key", Map.of());
            return;
        }
        switch (conduct) {
            case Conduct.Answers well -> answer(visitor, well.after(), visitor.text());
            case Conduct.Fails failing -> {
                if (itsTurn(failing.share())) {
                    refuse(visitor, failing.status(), "server_error", Map.of());
                } else {
                    answer(visitor, Duration.ZERO, visitor.text());
                }
            }
            case Conduct.LimitsRate limit ->
                refuse(
                        visitor,
                        429,
                        "rate_limit_exceeded",
                        Map.of("retry-after", String.valueOf(limit.retryAfterSeconds())));
            case Conduct.Unreachable closed -> exchange.cut();
            case Conduct.Hangs hanging -> {
                note(visitor, Visit.Effect.SILENT);
                hang(visitor);
            }
            case Conduct.BreaksOff breaking -> breakOff(visitor);
            case Conduct.SaysNothing silent -> answer(visitor, Duration.ZERO, List.of());
            case Conduct.HalfJson half -> answer(visitor, Duration.ZERO, visitor.half());
            case Conduct.FindsTooLong tooLong -> refuse(visitor, 400, "context_length_exceeded", Map.of());
            case Conduct.LetsNobodyIn barred -> refuse(visitor, 401, "invalid_api_key", Map.of());
        }
    }

    private void hang(Visitor visitor) throws IOException, InterruptedException {
        try {
            visitor.exchange().pause(FOREVER);
        } catch (IOException gone) {
            left.add(visitor.mark());
            throw gone;
        }
    }

    /** Spreads a share evenly: of 0.25 it is every fourth. */
    private boolean itsTurn(double share) {
        long turn = turns.getAndIncrement();
        return Math.floor((turn + 1) * share) > Math.floor(turn * share);
    }

    private void note(Visitor visitor, Visit.Effect effect) {
        visits.add(new Visit(name, visitor.mark(), visitor.key(), visitor.streamed(), effect, Instant.now()));
    }

    private void answer(Visitor visitor, Duration after, List<String> words) throws IOException, InterruptedException {
        note(visitor, Visit.Effect.ANSWERED);
        visitor.exchange().pause(after);
        FleetAnswer answer = FleetAnswer.to(visitor.model(), visitor.mark(), words);
        if (!visitor.streamed()) {
            visitor.exchange().answer(200, JSON, answer.whole(), Map.of());
            return;
        }
        visitor.exchange().begin(200, "text/event-stream", Map.of(), -1);
        for (byte[] event : answer.events()) {
            visitor.exchange().piece(event);
        }
        visitor.exchange().complete();
    }

    private void breakOff(Visitor visitor) throws IOException {
        note(visitor, visitor.streamed() ? Visit.Effect.BROKEN_OFF : Visit.Effect.SILENT);
        FleetAnswer answer = FleetAnswer.to(visitor.model(), visitor.mark(), visitor.text());
        if (visitor.streamed()) {
            visitor.exchange().begin(200, "text/event-stream", Map.of(), -1);
            visitor.exchange().piece(answer.events().get(0));
            visitor.exchange().piece(answer.events().get(1));
        } else {
            byte[] whole = answer.whole();
            visitor.exchange().begin(200, JSON, Map.of(), whole.length);
            visitor.exchange().piece(Arrays.copyOf(whole, whole.length / 2));
        }
        visitor.exchange().cut();
    }

    private void refuse(Visitor visitor, int status, String code, Map<String, String> headers) throws IOException {
        note(visitor, Visit.Effect.REFUSED);
        String error = "{\"error\":{\"message\":\"The provider refuses with " + status
                + ".\",\"type\":\"error\",\"param\":null,\"code\":\"" + code + "\"}}";
        visitor.exchange().answer(status, JSON, FleetAnswer.bytes(error), headers);
    }

    @Override
    public synchronized void close() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
