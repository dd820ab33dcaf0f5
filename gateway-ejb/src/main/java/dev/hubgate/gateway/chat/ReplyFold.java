package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the whole reply of a stream's events. Belongs to one reply. */
public final class ReplyFold implements Consumer<ChatEvent> {

    private final TreeMap<Integer, Choice> choices = new TreeMap<>();
    private ReplyHead head;
    private Usage usage;

    private static final class Choice {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder refusal = new StringBuilder();
        private final StringBuilder thought = new StringBuilder();
        private final List<Reasoning> reasoning = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();
        private ArrayNode annotations;
        private ObjectNode logprobs;
        private ObjectNode audio;
        private FinishReason finish;
    }

    private record Call(ChatEvent.CallStart start, StringBuilder arguments) {}

    @Override
    public void accept(ChatEvent event) {
        switch (event) {
            case ChatEvent.Start start -> head = start.head();
            case ChatEvent.Text more -> of(more.choice()).text.append(more.text());
            case ChatEvent.Refusal more -> of(more.choice()).refusal.append(more.text());
            case ChatEvent.Thought more -> of(more.choice()).thought.append(more.text());
            case ChatEvent.Proof proof -> proven(of(proof.choice()), proof.block(), proof.whole());
            case ChatEvent.CallStart call -> of(call.choice()).calls.add(new Call(call, new StringBuilder()));
            case ChatEvent.CallArguments more ->
                of(more.choice()).calls.get(more.call()).arguments().append(more.fragment());
            case ChatEvent.Annotations more -> annotated(of(more.choice()), more.annotations());
            case ChatEvent.Logprobs more ->
                of(more.choice()).logprobs = joined(of(more.choice()).logprobs, more.logprobs());
            case ChatEvent.Audio more -> of(more.choice()).audio = joined(of(more.choice()).audio, more.audio());
            case ChatEvent.Finish finish -> of(finish.choice()).finish = finish.reason();
            case ChatEvent.Used used -> usage = used.usage();
        }
    }

    /** The reply so far. */
    public ChatReply reply() {
        var all = new ArrayList<ChatReply.Choice>();
        choices.forEach(
                (index, choice) -> all.add(new ChatReply.Choice(index, said(choice), choice.finish, choice.logprobs)));
        return new ChatReply(head, all, usage);
    }

    private Choice of(int index) {
        return choices.computeIfAbsent(index, ignored -> new Choice());
    }

    /** A block that can be read is made of the thoughts since the last one. */
    private static void proven(Choice choice, Reasoning block, boolean isWhole) {
        var text = choice.thought.toString();
        choice.thought.setLength(0);
        if (block.encrypted() != null) {
            if (!text.isEmpty()) {
                choice.reasoning.add(Reasoning.unsigned(text));
            }
            choice.reasoning.add(block);
        } else {
            var whole = isWhole || text.isEmpty() ? block.text() : text;
            choice.reasoning.add(new Reasoning(whole, block.signature(), null, block.format()));
        }
    }

    private static void annotated(Choice choice, JsonNode more) {
        choice.annotations = choice.annotations == null ? Json.MAPPER.createArrayNode() : choice.annotations;
        more.forEach(choice.annotations::add);
    }

    /** Arrays grow, strings of audio grow, all else is the newest. */
    private static ObjectNode joined(ObjectNode before, JsonNode more) {
        var all = before == null ? Json.object() : before;
        for (var field : more.properties()) {
            var old = all.get(field.getKey());
            if (old instanceof ArrayNode array && field.getValue().isArray()) {
                field.getValue().forEach(array::add);
            } else if (old != null && old.isString() && !field.getKey().equals("id")) {
                all.put(field.getKey(), old.stringValue() + field.getValue().asString());
            } else {
                all.set(field.getKey(), field.getValue().deepCopy());
            }
        }
        return all;
    }

    private static ChatReply.Said said(Choice choice) {
        var reasoning = new ArrayList<>(choice.reasoning);
        if (!choice.thought.isEmpty()) {
            reasoning.add(Reasoning.unsigned(choice.thought.toString()));
        }
        var calls = choice.calls.stream()
                .map(call -> new ToolCall(
                        call.start().id(),
                        call.start().name(),
                        call.arguments().toString(),
                        call.start().custom(),
                        call.start().signature(),
                        Extras.NONE))
                .toList();
        return new ChatReply.Said(
                textOrNull(choice.text),
                textOrNull(choice.refusal),
                reasoning,
                calls,
                choice.annotations,
                choice.audio);
    }

    private static String textOrNull(StringBuilder text) {
        return text.isEmpty() ? null : text.toString();
    }
}
