package dev.hubgate.firewall.fuzz;

import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests as no client makes them, with stretches of a text in all places, and a value in one. */
final class Trees {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String[] NAMES = {"note", "customer", "ssn", "email", "value", "key", "text", "content", "data"
    };
    private static final String[] ROLES = {"user", "assistant", "tool", "system", "nobody"};
    private static final int STRETCH = 300;
    /** A longer text is not cut in pieces that are so short that there would be millions. */
    private static final int LONG = 20_000;

    private final String text;
    private final String value;
    private final Random random;
    private int left = 60;

    Trees(String text, String value, Random random) {
        this.text = text;
        this.value = value;
        this.random = random;
    }

    ObjectNode request() {
        var body = NODES.objectNode().put("model", "m");
        var messages = body.putArray("messages");
        for (int i = random.nextInt(5); i >= 0; i--) {
            var message = messages.addObject().put("role", ROLES[random.nextInt(ROLES.length)]);
            message.set("content", content());
            if (random.nextInt(4) == 0) {
                var call = message.putArray("tool_calls").addObject();
                call.put("type", "function").putObject("function").put("arguments", JSON.writeValueAsString(any(0)));
            }
        }
        messages.addObject().put("role", "user").put("content", "write to " + value + " again");
        if (text.length() > LONG) {
            messages.addObject().put("role", "user").put("content", text);
        }
        if (random.nextInt(3) == 0) {
            body.set("metadata", any(0));
        }
        if (random.nextInt(8) == 0) {
            body.set("x_" + random.nextInt(9), deep());
        }
        return body;
    }

    private JsonNode content() {
        return switch (random.nextInt(4)) {
            case 0 -> string();
            case 1 -> NODES.stringNode(JSON.writeValueAsString(any(0)));
            case 2 -> {
                var parts = NODES.arrayNode();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    parts.addObject().put("type", "text").set("text", string());
                }
                yield parts;
            }
            default -> any(0);
        };
    }

    private JsonNode any(int depth) {
        left--;
        return switch (left < 0 || depth > 6 ? random.nextInt(4) : random.nextInt(8)) {
            case 0, 1 -> string();
            case 2 -> number();
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4, 5 -> {
                var array = NODES.arrayNode();
                for (int i = random.nextInt(6); i > 0; i--) {
                    array.add(any(depth + 1));
                }
                yield array;
            }
            default -> {
                var object = NODES.objectNode();
                for (int i = random.nextInt(6); i > 0; i--) {
                    object.set(name(), any(depth + 1));
                }
                yield object;
            }
        };
    }

    private String name() {
        return random.nextInt(4) > 0 ? NAMES[random.nextInt(NAMES.length)] : Cut.stretch(text, 30, random);
    }

    private JsonNode string() {
        return NODES.stringNode(random.nextInt(20) == 0 ? value : Cut.stretch(text, STRETCH, random));
    }

    private JsonNode number() {
        return random.nextBoolean()
                ? NODES.numberNode(random.nextLong(10_000_000_000_000_000L))
                : NODES.numberNode(random.nextInt(1_000_000) / 64.0);
    }

    private JsonNode deep() {
        JsonNode node = string();
        for (int i = random.nextInt(300); i > 0; i--) {
            node = random.nextBoolean()
                    ? NODES.arrayNode().add(node)
                    : NODES.objectNode().set("a", node);
        }
        return node;
    }
}
