package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.routing.Judgement.Factor;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores how demanding a request is by what can be seen of it at no cost: its length, its turns, its tools, code in it, the
 * form of the answer, asked-for reasoning. No model is asked and nothing is learned, so the same request has the same score
 * everywhere, and everybody can work it out by hand.
 */
final class Scorer {

    private static final int LONG_TOKENS = 2_000;
    private static final int VERY_LONG_TOKENS = 16_000;
    private static final int HUGE_TOKENS = 64_000;
    private static final int MANY_TURNS = 8;
    private static final int MANY_TOOLS = 5;
    private static final int LONG_ANSWER_TOKENS = 4_000;
    /** How much text is looked through for code. */
    private static final int LOOK_CHARS = 20_000;

    private static final List<String> CODE = List.of(
            "```",
            "Traceback (most recent call last)",
            "#include <",
            "public static ",
            "SELECT * FROM ",
            "\ndef ",
            "\nimport ",
            "=> {",
            "();");

    private Scorer() {}

    /** What a request is scored for, in the order of the list in the documentation. */
    static List<Factor> factors(ChatRequest request, long promptGuess) {
        var found = new ArrayList<Factor>();
        length(promptGuess, found);
        if (request.messages().size() > MANY_TURNS) {
            found.add(new Factor("many_turns", 10));
        }
        if (!request.tools().isEmpty()) {
            found.add(request.tools().size() > MANY_TOOLS ? new Factor("many_tools", 25) : new Factor("tools", 15));
        }
        if (request.format() instanceof ResponseFormat.JsonSchema) {
            found.add(new Factor("json_schema", 15));
        }
        if (hasImage(request)) {
            found.add(new Factor("image", 15));
        }
        if (hasCode(request)) {
            found.add(new Factor("code", 20));
        }
        reasoning(request, found);
        var bound = request.options().maxTokens();
        if (bound != null && bound >= LONG_ANSWER_TOKENS) {
            found.add(new Factor("long_answer", 10));
        }
        return found;
    }

    private static void length(long tokens, List<Factor> found) {
        if (tokens >= HUGE_TOKENS) {
            found.add(new Factor("huge_prompt", 40));
        } else if (tokens >= VERY_LONG_TOKENS) {
            found.add(new Factor("very_long_prompt", 25));
        } else if (tokens >= LONG_TOKENS) {
            found.add(new Factor("long_prompt", 15));
        }
    }

    private static void reasoning(ChatRequest request, List<Factor> found) {
        switch (request.options().text(Option.REASONING_EFFORT)) {
            case "low" -> found.add(new Factor("reasoning_low", 20));
            case "medium" -> found.add(new Factor("reasoning_medium", 40));
            case "high", "xhigh", "max" -> found.add(new Factor("reasoning_high", 70));
            case null, default -> {}
        }
    }

    private static boolean hasImage(ChatRequest request) {
        return request.messages().stream()
                .flatMap(message -> message.content().stream())
                .anyMatch(Part.Image.class::isInstance);
    }

    /** Whether the last words of the user have code in them, by marks that prose does not have. */
    private static boolean hasCode(ChatRequest request) {
        for (int i = request.messages().size() - 1; i >= 0; i--) {
            if (request.messages().get(i) instanceof Message.User user) {
                return user.content().stream().anyMatch(part -> part instanceof Part.Text text && isCode(text.text()));
            }
        }
        return false;
    }

    private static boolean isCode(String text) {
        var seen = text.length() > LOOK_CHARS ? text.substring(0, LOOK_CHARS) : text;
        return CODE.stream().anyMatch(seen::contains);
    }
}
