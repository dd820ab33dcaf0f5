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

    private static final byte[] DONE = bytes("data: [DONE]\n\n");
    private static final String OBJECT = "chat.completion.chunk";

    private final ChatRequest request;
    private final BitSet begun = new BitSet();
    private final Map<Integer, ArrayNode> annotations = new TreeMap<>();
    private final Map<Integer, Integer> proofs = new TreeMap<>();
    private final Map<Integer, StringBuilder> thoughts = new TreeMap<>();
    /** Calls of tools with free text. */
    private final Set<Long> custom = new HashSet<>();

    private final Piece chunk = new Piece();
    private final byte[] end;
    private ReplyHead head;
    private byte[] start;

    ChunkWriter(ChatRequest request) {
        this.request = request;
        this.end = bytes(request.includeUsage() ? "}],\"usage\":null}\n\n" : "}]}\n\n");
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
            case ChatEvent.Proof proof -> proof(proof.choice(), proof.block(), proof.whole(), out);
            case ChatEvent.Audio more -> tree(more.choice(), delta -> delta.set("audio", more.audio()), out);
            case ChatEvent.Annotations more ->
                more.annotations()
                        .forEach(
                                annotations.computeIfAbsent(more.choice(), ignored -> Json.MAPPER.createArrayNode())
                                        ::add);
            case ChatEvent.Logprobs more -> {
                open(more.choice(), null);
                chunk.add("},\"logprobs\":").add(more.logprobs().toString()).add(",\"finish_reason\":null");
                close(out);
            }
            case ChatEvent.Finish finish -> finish(finish, out);
            case ChatEvent.Used ignored -> {}
        }
    }

    /** A block that comes back must be whole, so its text is said once more, together with the proof. */
    private void proof(int choice, Reasoning block, boolean isWhole, Consumer<byte[]> out) {
        int index = proofs.merge(choice, 1, Integer::sum) - 1;
        var thought = thoughts.remove(choice);
        var whole = isWhole || thought == null || block.encrypted() != null
                ? block
                : new Reasoning(thought.toString(), block.signature(), null, block.format());
        var detail = ReplyWriter.detail(whole, index);
        tree(choice, delta -> delta.putArray("reasoning_details").add(detail), out);
    }

    private void begin(ReplyHead first, Consumer<byte[]> out) {
        head = first;
        var shared = ReplyWriter.head(first, OBJECT).toString();
        start = bytes("data: " + shared.substring(0, shared.length() - 1) + ",\"choices\":[{\"index\":");
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
        chunk.clear().add(start).number(choice).add(",\"delta\":{");
        if (!begun.get(choice)) {
            begun.set(choice);
            chunk.add("\"role\":\"assistant\"");
            if (content != null) {
                chunk.add(",\"content\":").add(content);
            }
        }
    }

    private void comma() {
        if (!chunk.endsWith('{')) {
            chunk.add(",");
        }
    }

    private void unfinished(Consumer<byte[]> out) {
        chunk.add("},\"finish_reason\":null");
        close(out);
    }

    private void close(Consumer<byte[]> out) {
        out.accept(chunk.add(end).toBytes());
    }

    private void text(int choice, String field, String text, Consumer<byte[]> out) {
        open(choice, field.equals("content") ? null : "null");
        comma();
        chunk.quote(field).add(":").quote(text);
        unfinished(out);
    }

    private void call(ChatEvent.CallStart call, Consumer<byte[]> out) {
        if (request.legacyFunctions() && call.call() > 0) {
            // The old form has room for one.
            return;
        }
        open(call.choice(), "null");
        comma();
        if (request.legacyFunctions()) {
            chunk.add("\"function_call\":{\"name\":").quote(call.name()).add(",\"arguments\":\"\"}");
        } else {
            if (call.custom()) {
                custom.add(place(call.choice(), call.call()));
            }
            chunk.add("\"tool_calls\":[{\"index\":")
                    .number(call.call())
                    .add(",\"id\":")
                    .quote(call.id());
            chunk.add(call.custom() ? ",\"type\":\"custom\",\"custom\":" : ",\"type\":\"function\",\"function\":");
            chunk.add("{\"name\":").quote(call.name());
            chunk.add(call.custom() ? ",\"input\":\"\"}" : ",\"arguments\":\"\"}");
            if (call.signature() != null) {
                chunk.add(",\"extra_content\":{\"google\":{\"thought_signature\":")
                        .quote(call.signature())
                        .add("}}");
            }
            chunk.add("}]");
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
            chunk.add("\"function_call\":{\"arguments\":")
                    .quote(more.fragment())
                    .add("}");
        } else {
            var free = !custom.isEmpty() && custom.contains(place(more.choice(), more.call()));
            chunk.add("\"tool_calls\":[{\"index\":")
                    .number(more.call())
                    .add(free ? ",\"custom\":{\"input\":" : ",\"function\":{\"arguments\":");
            chunk.quote(more.fragment()).add("}}]");
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
        chunk.add(inside.substring(1, inside.length() - 1));
        unfinished(out);
    }

    /** The sources go all at once: clients put pieces of a list together by an index, which these have not. */
    private void finish(ChatEvent.Finish finish, Consumer<byte[]> out) {
        var sources = annotations.remove(finish.choice());
        if (sources != null) {
            tree(finish.choice(), delta -> delta.set("annotations", sources), out);
        }
        open(finish.choice(), "null");
        chunk.add("},\"finish_reason\":\"")
                .add(ReplyWriter.finish(finish.reason(), request.legacyFunctions()))
                .add("\"");
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
        out.accept(bytes("data: " + json + "\n\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void done(Consumer<byte[]> out) {
        out.accept(DONE);
    }
}
