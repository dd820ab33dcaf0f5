package dev.hubgate.system.audit;

import dev.hubgate.system.running.Questions;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Words that nobody would write by accident, and requests that carry them wherever a payload can be. */
final class Canaries {
    static final String PROMPT = "zwitscherndekanarienfrage";
    static final String REPLY = "trillerndekanarienantwort";
    static final String FIELD = "piependeskanarienfeld";
    static final String TOOL = "singendekanarienfunktion";
    static final List<String> ALL = List.of(PROMPT, REPLY, FIELD, TOOL);

    private Canaries() {}

    /** A question with all of them; the provider's answer has {@link #REPLY}, unless a directive wants something else. */
    static ObjectNode question(String directive) {
        String wish = directive.isEmpty() ? "[[say " + REPLY + "]]" : "[[" + directive + "]] " + REPLY;
        ObjectNode question = Questions.scripted(wish + " " + PROMPT)
                .put("user", PROMPT)
                .put(FIELD, FIELD)
                .put("tool_choice", "none");
        question.putArray("tools")
                .addObject()
                .put("type", "function")
                .putObject("function")
                .put("name", TOOL)
                .put("description", FIELD);
        return question;
    }

    static String embedding() {
        return "{\"model\":\"openai/text-embedding-3-small\",\"input\":\"" + PROMPT + "\",\"user\":\"" + FIELD + "\"}";
    }

    /** Bodies that are refused before any provider is asked. */
    static List<String> malformed() {
        return List.of(
                PROMPT,
                question("") + PROMPT,
                "{\"model\":\"" + FIELD + "\",\"messages\":[{\"role\":\"user\",\"content\":\"" + PROMPT + "\"}]}",
                question("").put("messages", PROMPT).toString(),
                question("").put("n", PROMPT).toString(),
                question("").toString().replace("\"user\",", "\"" + PROMPT + "\","));
    }
}
