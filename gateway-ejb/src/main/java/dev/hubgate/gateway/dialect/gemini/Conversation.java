package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The turns of a conversation: what the model is told beforehand goes into {@code systemInstruction}, wherever it stood;
 * neighbours of one role become one turn; results of tools come before what the user says. Belongs to one request.
 */
final class Conversation {

    private static final String USER = "user";
    private static final String MODEL = "model";

    private final List<Message> messages;
    private final String provider;
    private final Parts parts;
    private final ModelTurn modelTurn;
    private final Results results;
    private final ArrayNode contents = Json.MAPPER.createArrayNode();
    private final ArrayNode instructions = Json.MAPPER.createArrayNode();
    private String role = "";

    Conversation(ChatRequest request, Offer offer, GoogleApi api) {
        this.messages = request.messages();
        this.provider = offer.upstream().name();
        var model = GeminiModel.of(offer);
        this.parts = new Parts(api, model, provider);
        this.modelTurn = new ModelTurn(api, model, provider, currentTurn(messages));
        this.results = new Results(api, model, provider);
    }

    /** Where what the user said last stands: what the model thought since then must be proven. */
    private static int currentTurn(List<Message> messages) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i) instanceof Message.User) {
                return i;
            }
        }
        return -1;
    }

    void write(ObjectNode body) {
        for (int i = 0; i < messages.size(); i++) {
            turn(messages.get(i), i, "messages[" + i + "]");
        }
        answer();
        if (contents.isEmpty()) {
            throw Failure.unsupported("messages", provider, "There must be a message of the user that is not empty.")
                    .exception();
        }
        if (!instructions.isEmpty()) {
            body.putObject("systemInstruction").set("parts", instructions);
        }
        body.set("contents", contents);
    }

    private void turn(Message message, int index, String path) {
        switch (message) {
            case Message.Instruction instruction -> instruct(instruction, path);
            case Message.ToolResult result -> results.add(result, path);
            case Message.User user -> {
                answer();
                var said = Json.MAPPER.createArrayNode();
                parts.write(user.content(), path, said);
                say(USER, said);
            }
            case Message.Assistant assistant -> {
                answer();
                var said = Json.MAPPER.createArrayNode();
                modelTurn.write(assistant, index, path, said);
                if (contents.isEmpty() && !said.isEmpty()) {
                    throw Failure.unsupported(path, provider, "A conversation must begin with the user.")
                            .exception();
                }
                say(MODEL, said);
                results.expect(assistant.calls());
            }
        }
    }

    private void instruct(Message.Instruction instruction, String path) {
        for (int j = 0; j < instruction.content().size(); j++) {
            if (!(instruction.content().get(j) instanceof Part.Text text)) {
                throw Failure.unsupported(path + ".content[" + j + "]", provider, "Instructions can only be text.")
                        .exception();
            }
            if (!text.text().isEmpty()) {
                instructions.addObject().put("text", text.text());
            }
        }
    }

    private void answer() {
        var said = Json.MAPPER.createArrayNode();
        results.write(said);
        say(USER, said);
    }

    private void say(String who, ArrayNode said) {
        if (said.isEmpty()) {
            return;
        }
        if (!who.equals(role)) {
            role = who;
            contents.addObject().put("role", who).putArray("parts");
        }
        var turn = (ArrayNode) contents.get(contents.size() - 1).get("parts");
        said.forEach(turn::add);
    }
}
