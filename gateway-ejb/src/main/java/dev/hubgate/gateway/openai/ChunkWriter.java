package dev.hubgate.gateway.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.failure.ErrorWriter;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.flow.Chunks;
import dev.hubgate.store.audit.RequestRecord.Usage;
import dev.hubgate.store.ledger.Credits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes chunks. What all chunks of a stream share is written once and copied, and a piece of text goes straight into its
 * place, since a stream may have thousands of them.
 *
 * <p>The official clients are exacting: the role comes in the first delta of a choice and with several choices before any of
 * their words; id and name of a call only in its first delta; usage never beside a choice; no {@code error} that is null.
 */
final class ChunkWriter implements Chunks {

    private static final byte[] DONE = "data: [DONE]\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final String OBJECT = "chat.completion.chunk";

    private final ChatRequest request;
    private final BitSet begun = new BitSet();
    private final Map<Integer, ArrayNode> annotations = new TreeMap<>();
    private final Map<Integer, Integer> proofs = new TreeMap<>();
    private final Map<Integer, StringBuilder> thoughts = new TreeMap<>();
    /** Calls of tools with free text. */
    private final Set<Long> custom = new HashSet<>();

    private final StringBuilder chunk = new StringBuilder(256);
    private final String end;
    private ReplyHead head;
    private String start;

    ChunkWriter(ChatRequest request) {
        this.request = request;
        this.end = request.includeUsage() ? "}],\"usage\":null}\n\n" : "}]}\n\n";
    }

    @Override
    public void write(ChatEvent event, Consumer<byte[]> out) {
        switch (event) {
            case ChatEvent.Start first -> begin(first.head(), out);
            case ChatEvent.Text more -> text(more.choice(), "content", more.text(), out);
            case ChatEvent.Refusal more -> text(more.choice(), "refusal", more.text(), out);
            case ChatEvent.Thought more -> {
                thoughts.computeIfAbsent(more.choice(), ignored -> new StringBuilder())
                        .append(more.text());
                text(more.choice(), "reasoning_content", more.text(), out);
            }
            case ChatEvent.CallStart call -> call(call, out);
            case ChatEvent.CallArguments more -> arguments(more, out);
            case ChatEvent.Proof proof -> proof(proof.choice(), proof.block(), out);
            case ChatEvent.Audio more -> tree(more.choice(), delta -> delta.set("audio", more.audio()), out);
            case ChatEvent.Annotations more ->
                more.annotations()
                        .forEach(
                                annotations.computeIfAbsent(more.choice(), ignored -> Json.MAPPER.createArrayNode())
                                        ::add);
            case ChatEvent.Logprobs more -> {
                open(more.choice(), null);
                chunk.append("},\"logprobs\":").append(more.logprobs()).append(",\"finish_reason\":null");
                close(out);
            }
            case ChatEvent.Finish finish -> finish(finish, out);
            case ChatEvent.Used ignored -> {}
        }
    }

    /** A block that comes back must be whole, so its text is said once more, together with the proof. */
    private void proof(int choice, Reasoning block, Consumer<byte[]> out) {
        int index = proofs.merge(choice, 1, Integer::sum) - 1;
        var thought = block.encrypted() == null ? thoughts.remove(choice) : null;
        var whole =
                thought == null ? block : new Reasoning(thought.toString(), block.signature(), null, block.format());
        var detail = ReplyWriter.detail(whole, index);
        tree(choice, delta -> delta.putArray("reasoning_details").add(detail), out);
    }

    private void begin(ReplyHead first, Consumer<byte[]> out) {
        head = first;
        var shared = ReplyWriter.head(first, OBJECT).toString();
        start = "data: " + shared.substring(0, shared.length() - 1) + ",\"choices\":[{\"index\":";
        int choices = request.options().choices();
        for (int choice = 0; choices > 1 && choice < choices; choice++) {
            open(choice, "\"\"");
            unfinished(out);
        }
    }

    /**
     * Begins a chunk, up to the inside of its delta.
     *
     * @param content what the first delta of a choice says is the content, null for nothing
     */
    private void open(int choice, String content) {
        chunk.setLength(0);
        chunk.append(start).append(choice).append(",\"delta\":{");
        if (!begun.get(choice)) {
            begun.set(choice);
            chunk.append("\"role\":\"assistant\"");
            if (content != null) {
                chunk.append(",\"content\":").append(content);
            }
        }
    }

    private void comma() {
        if (chunk.charAt(chunk.length() - 1) != '{') {
            chunk.append(',');
        }
    }

    private void unfinished(Consumer<byte[]> out) {
        chunk.append("},\"finish_reason\":null");
        close(out);
    }

    private void close(Consumer<byte[]> out) {
        chunk.append(end);
        out.accept(chunk.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void text(int choice, String field, String text, Consumer<byte[]> out) {
        open(choice, field.equals("content") ? null : "null");
        comma();
        chunk.append('"').append(field).append("\":");
        quote(text);
        unfinished(out);
    }

    private void quote(String text) {
        chunk.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, chunk);
        chunk.append('"');
    }

    private void call(ChatEvent.CallStart call, Consumer<byte[]> out) {
        if (request.legacyFunctions() && call.call() > 0) {
            // The old form has room for one.
            return;
        }
        open(call.choice(), "null");
        comma();
        if (request.legacyFunctions()) {
            chunk.append("\"function_call\":{\"name\":");
            quote(call.name());
            chunk.append(",\"arguments\":\"\"}");
        } else {
            if (call.custom()) {
                custom.add(place(call.choice(), call.call()));
            }
            chunk.append("\"tool_calls\":[{\"index\":").append(call.call()).append(",\"id\":");
            quote(call.id());
            chunk.append(call.custom() ? ",\"type\":\"custom\",\"custom\":" : ",\"type\":\"function\",\"function\":");
            chunk.append("{\"name\":");
            quote(call.name());
            chunk.append(call.custom() ? ",\"input\":\"\"}" : ",\"arguments\":\"\"}");
            if (call.signature() != null) {
                chunk.append(",\"extra_content\":{\"google\":{\"thought_signature\":");
                quote(call.signature());
                chunk.append("}}");
            }
            chunk.append("}]");
        }
        unfinished(out);
    }

    private static long place(int choice, int call) {
        return ((long) choice << 32) + call;
    }

    private void arguments(ChatEvent.CallArguments more, Consumer<byte[]> out) {
        if (request.legacyFunctions() && more.call() > 0) {
            return;
        }
        open(more.choice(), "null");
        comma();
        if (request.legacyFunctions()) {
            chunk.append("\"function_call\":{\"arguments\":");
            quote(more.fragment());
            chunk.append('}');
        } else {
            var free = !custom.isEmpty() && custom.contains(place(more.choice(), more.call()));
            chunk.append("\"tool_calls\":[{\"index\":")
                    .append(more.call())
                    .append(free ? ",\"custom\":{\"input\":" : ",\"function\":{\"arguments\":");
            quote(more.fragment());
            chunk.append("}}]");
        }
        unfinished(out);
    }

    /** What is rare is written as a tree. */
    private void tree(int choice, Consumer<ObjectNode> fields, Consumer<byte[]> out) {
        var delta = Json.object();
        fields.accept(delta);
        var inside = delta.toString();
        open(choice, "null");
        comma();
        chunk.append(inside, 1, inside.length() - 1);
        unfinished(out);
    }

    /** The sources go all at once: clients put pieces of a list together by an index, which these have not. */
    private void finish(ChatEvent.Finish finish, Consumer<byte[]> out) {
        var sources = annotations.remove(finish.choice());
        if (sources != null) {
            tree(finish.choice(), delta -> delta.set("annotations", sources), out);
        }
        open(finish.choice(), "null");
        chunk.append("},\"finish_reason\":\"")
                .append(ReplyWriter.finish(finish.reason(), request.legacyFunctions()))
                .append('"');
        close(out);
    }

    @Override
    public void usage(Usage usage, long costNano, Consumer<byte[]> out) {
        if (request.includeUsage()) {
            var json = ReplyWriter.head(head, OBJECT);
            json.putArray("choices");
            json.set("usage", UsageWriter.write(usage).put("cost", new BigDecimal(Credits.dollars(costNano))));
            event(json, out);
        }
    }

    @Override
    public void failure(Failure failure, String correlationId, Consumer<byte[]> out) {
        var json = head == null ? Json.object().put("object", OBJECT) : ReplyWriter.head(head, OBJECT);
        var choice = json.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "error").putObject("delta");
        json.set("error", ErrorWriter.error(failure, correlationId));
        event(json, out);
    }

    private static void event(ObjectNode json, Consumer<byte[]> out) {
        out.accept(("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void done(Consumer<byte[]> out) {
        out.accept(DONE);
    }
}
