package dev.hubgate.system.replay;

import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.EventStream;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.upstream.UpstreamCall;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A client without an SDK: sees every byte, and says also what is wrong with their form. */
final class RawClient implements ReplayClient {
    private final Stage stage;

    RawClient(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Outcome replay(ReplayCase one) {
        Endpoint caller = new Endpoint(stage.baseUrl(), stage.accountOf(one).key());
        ObjectNode request = one.request();
        if (one.recording().isStreamed()) {
            request.put("stream", true);
        }
        String path = one.recording().isEmbedding() ? "/v1/embeddings" : "/v1/chat/completions";
        Reply reply = caller.post(path, request.toString());
        ObjectNode seen = Outcome.blank();
        ArrayNode faults = seen.putArray("faults");
        leaks(one, reply).forEach(faults::add);
        try {
            read(reply, seen);
            form(one, reply).forEach(faults::add);
        } catch (AssertionError | RuntimeException unreadable) {
            seen.put("crash", String.valueOf(unreadable.getMessage()));
        }
        return new Outcome(one, seen);
    }

    private static List<String> form(ReplayCase one, Reply reply) {
        if (reply.status() != 200) {
            return ErrorShape.faults(reply);
        }
        if (one.recording().isEmbedding()) {
            return List.of();
        }
        return one.recording().isStreamed() ? StreamShape.faults(reply) : WholeShape.faults(reply);
    }

    private List<String> leaks(ReplayCase one, Reply reply) {
        List<String> leaks = new ArrayList<>();
        for (String secret : stage.secrets()) {
            if (reply.text().contains(secret)) {
                leaks.add("shows a credential");
            }
        }
        if (reply.header("x-request-id").isEmpty()) {
            leaks.add("has no x-request-id");
        }
        for (UpstreamCall call : stage.calls(one)) {
            if (!stage.isSigned(call, one.recording().provider())) {
                leaks.add("the provider did not get its credential");
            }
            if ((call.headers() + call.path() + call.text())
                    .contains(stage.accountOf(one).key())) {
                leaks.add("the provider got the caller's key");
            }
        }
        return leaks;
    }

    private static void read(Reply reply, ObjectNode seen) {
        if (reply.status() != 200) {
            ObjectNode error = seen.putObject("error").put("status", reply.status());
            reply.error().properties().forEach(field -> error.set(field.getKey(), field.getValue()));
            reply.header("retry-after").ifPresent(after -> error.put("retry-after", after));
            reply.header("x-should-retry").ifPresent(should -> error.put("x-should-retry", should));
        } else if (reply.header("content-type").orElse("").startsWith("text/event-stream")) {
            events(reply).forEach(chunk -> new Folding(seen).chunk(chunk));
        } else {
            new Folding(seen).whole(reply.json());
        }
    }

    /** All events but the last, which is {@code [DONE]}. */
    static List<JsonNode> events(Reply reply) {
        return reply.text()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()).strip())
                .filter(data -> !data.equals("[DONE]"))
                .map(EventStream::json)
                .toList();
    }
}
