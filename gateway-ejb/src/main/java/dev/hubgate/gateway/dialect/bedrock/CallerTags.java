package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.Options;
import dev.hubgate.gateway.directory.Offer;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a caller notes about a request for its own books: Bedrock keeps up to 16 pairs with its log of invocations, if they
 * are of plain characters. Who the user is goes with them, but not by an e-mail address.
 */
final class CallerTags {

    private static final int MAX_PAIRS = 16;
    private static final int MAX_CHARS = 256;
    private static final String SIGNS = ":_@$#=/+,-.";
    private static final List<Option> USERS = List.of(Option.USER, Option.SAFETY_IDENTIFIER);

    private CallerTags() {}

    /** Whether metadata can be kept. */
    static boolean metadata(JsonNode value, ChatRequest request, Offer offer) {
        if (value.isEmpty() || value.size() + USERS.size() > MAX_PAIRS) {
            return false;
        }
        return value.properties().stream()
                .allMatch(pair -> !pair.getKey().isEmpty()
                        && isPlain(pair.getKey())
                        && USERS.stream().noneMatch(user -> user.field().equals(pair.getKey()))
                        && pair.getValue().isString()
                        && isPlain(pair.getValue().stringValue()));
    }

    /** Whether the name of a user can be kept. */
    static boolean user(JsonNode value, ChatRequest request, Offer offer) {
        var name = value.stringValue();
        return isPlain(name) && name.indexOf('@') < 0;
    }

    /** Writes what was not left out. */
    static void write(Options options, ObjectNode body) {
        var metadata = options.get(Option.METADATA);
        if (metadata == null && USERS.stream().noneMatch(options::has)) {
            return;
        }
        var pairs = body.putObject("requestMetadata");
        if (metadata != null) {
            metadata.properties().forEach(pair -> pairs.set(pair.getKey(), pair.getValue()));
        }
        for (var user : USERS) {
            if (options.has(user)) {
                pairs.put(user.field(), options.text(user));
            }
        }
    }

    private static boolean isPlain(String text) {
        return text.length() <= MAX_CHARS && text.chars().allMatch(CallerTags::isPlain);
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == ' '
                || SIGNS.indexOf(c) >= 0;
    }
}
