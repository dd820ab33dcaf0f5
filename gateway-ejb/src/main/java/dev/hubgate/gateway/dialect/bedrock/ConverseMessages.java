package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.dialect.anthropic.ClaudeModel;
import dev.hubgate.gateway.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** Writes a conversation: what the model is told beforehand by itself, then user and model by turns. */
final class ConverseMessages {

    private final ChatRequest request;
    private final BedrockModel model;
    private final String provider;
    private final ConverseMedia media;
    private final ToolBlocks tools;
    private final CachePoints cache;
    private final ArrayNode system = Json.MAPPER.createArrayNode();
    private final List<Turn> turns = new ArrayList<>();

    ConverseMessages(ChatRequest request, BedrockModel model, String provider, ToolHistory history) {
        this.request = request;
        this.model = model;
        this.provider = provider;
        this.media = new ConverseMedia(provider);
        this.cache = new CachePoints(model.maker().caches(), provider);
        this.tools = new ToolBlocks(model, provider, history == ToolHistory.AS_TEXT, media);
        for (int i = 0; i < request.messages().size(); i++) {
            add(request.messages().get(i), i);
        }
        turns.removeIf(Turn::isEmpty);
        begins();
        ends();
    }

    /** What the model is told beforehand. */
    ArrayNode system() {
        return system;
    }

    /** The turns as they go out. */
    ArrayNode messages() {
        var all = Json.MAPPER.createArrayNode();
        turns.forEach(turn -> all.add(turn.json()));
        return all;
    }

    private void add(Message message, int index) {
        var path = "messages[" + index + "]";
        switch (message) {
            case Message.Instruction instruction -> instruct(instruction, path);
            case Message.User user -> {
                var turn = turn(Turn.USER);
                parts(user.content(), turn, path);
                cache.add(user.extras(), path, turn.content());
            }
            case Message.ToolResult result -> {
                var turn = turn(Turn.USER);
                tools.result(result, turn, path);
                marks(result.content(), turn.results(), path);
                cache.add(result.extras(), path, turn.results());
            }
            case Message.Assistant assistant -> {
                var turn = turn(Turn.ASSISTANT);
                thoughts(assistant, index, turn);
                parts(assistant.content(), turn, path);
                tools.calls(assistant, turn, path);
                cache.add(assistant.extras(), path, turn.content());
            }
        }
    }

    private void instruct(Message.Instruction instruction, String path) {
        for (int i = 0; i < instruction.content().size(); i++) {
            var at = path + ".content[" + i + "]";
            if (!(instruction.content().get(i) instanceof Part.Text text)) {
                throw refused(at, "Instructions are text.");
            }
            if (!text.text().isBlank()) {
                system.addObject().put("text", text.text());
                cache.add(text.extras(), at, system);
            }
        }
        cache.add(instruction.extras(), path, system);
    }

    /** The turn that goes on: an empty one between two of the other side never was. */
    private Turn turn(String role) {
        if (!turns.isEmpty() && turns.getLast().isEmpty()) {
            turns.removeLast();
        }
        if (turns.isEmpty() || !turns.getLast().role().equals(role)) {
            turns.add(new Turn(role));
        }
        return turns.getLast();
    }

    private void parts(List<Part> parts, Turn turn, String path) {
        for (int i = 0; i < parts.size(); i++) {
            part(parts.get(i), turn, path + ".content[" + i + "]");
        }
    }

    private void part(Part part, Turn turn, String path) {
        switch (part) {
            case Part.Text text -> {
                turn.text(text.text());
                cache.add(text.extras(), path, turn.content());
            }
            case Part.Refusal refusal -> turn.text(refusal.text());
            case Part.Image image -> {
                turn.media(media.image(image.media(), ofUser(turn, path)), path, provider);
                cache.add(image.extras(), path, turn.content());
            }
            case Part.File file -> {
                turn.media(media.file(file, ofUser(turn, path)), path, provider);
                cache.add(file.extras(), path, turn.content());
            }
            case Part.Audio ignored -> throw refused(path, "It takes no sound.");
            case Part.Opaque ignored -> throw refused(path, "It knows no part of this type.");
        }
    }

    private String ofUser(Turn turn, String path) {
        if (!turn.role().equals(Turn.USER)) {
            throw refused(path, "Only a user can show something.");
        }
        return path;
    }

    /** A mark within a result is one behind it. */
    private void marks(List<Part> parts, ArrayNode content, String path) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Text text) {
                cache.add(text.extras(), path + ".content[" + i + "]", content);
            }
        }
    }

    /** Only what the model can prove to have thought, and not in a turn that it is to go on with. */
    private void thoughts(Message.Assistant assistant, int index, Turn turn) {
        if (index == request.messages().size() - 1
                || (model.isClaude() && model.claude().thinking() == ClaudeModel.Thinking.NONE)) {
            return;
        }
        for (var block : assistant.reasoning()) {
            if (model.knows(block)) {
                var thought = turn.content().addObject().putObject("reasoningContent");
                if (block.encrypted() != null) {
                    thought.put("redactedContent", block.encrypted());
                } else {
                    thought.putObject("reasoningText")
                            .put("text", block.text() == null ? "" : block.text())
                            .put("signature", block.signature());
                }
            }
        }
    }

    private void begins() {
        if (turns.isEmpty()) {
            throw refused("messages", "There must be something that a user says.");
        }
        if (!turns.getFirst().role().equals(Turn.USER)) {
            throw refused("messages", "A conversation must begin with a user.");
        }
    }

    private void ends() {
        if (turns.getLast().role().equals(Turn.ASSISTANT)) {
            if (model.isClaude() && !model.claude().prefill()) {
                throw refused(
                        "messages[" + (request.messages().size() - 1) + "]",
                        "This model does not go on with an answer that has begun.");
            }
            turns.getLast().stripEnd();
        }
    }

    private RuntimeException refused(String path, String why) {
        return Failure.unsupported(path, provider, why).exception();
    }
}
