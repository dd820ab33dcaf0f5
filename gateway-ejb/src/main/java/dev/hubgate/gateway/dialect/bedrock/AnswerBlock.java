package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a block of an answer until it is complete. */
final class AnswerBlock {

    private StringBuilder thought;
    private StringBuilder signature;
    private StringBuilder redacted;
    private List<ObjectNode> citations = List.of();
    private int start = -1;
    private boolean answer;
    private boolean argued;

    void thought(String text) {
        thought = thought == null ? new StringBuilder(text) : thought.append(text);
    }

    String thought() {
        return thought == null ? "" : thought.toString();
    }

    void signature(String more) {
        signature = signature == null ? new StringBuilder(more) : signature.append(more);
    }

    /** @return null if there is none */
    String signature() {
        return signature == null ? null : signature.toString();
    }

    void redacted(String more) {
        redacted = redacted == null ? new StringBuilder(more) : redacted.append(more);
    }

    /** @return null if there is none */
    String redacted() {
        return redacted == null ? null : redacted.toString();
    }

    /** Its arguments are the answer. */
    void answers() {
        answer = true;
    }

    boolean isAnswer() {
        return answer;
    }

    /** Some of its arguments came. */
    void argue() {
        argued = true;
    }

    boolean isArgued() {
        return argued;
    }

    /** Text of it begins, if it has not begun. */
    void textAt(int chars) {
        start = start < 0 ? chars : start;
    }

    /** @param chars of the whole answer so far */
    void cites(ObjectNode annotation, int chars) {
        textAt(chars);
        citations = citations.isEmpty() ? new ArrayList<>() : citations;
        citations.add(annotation);
    }

    /**
     * What it cites, with the place of its text in the whole answer.
     *
     * @return null if it cites nothing
     */
    JsonNode annotations(int end) {
        if (citations.isEmpty()) {
            return null;
        }
        var annotations = Json.MAPPER.createArrayNode();
        for (var citation : citations) {
            if (citation.get("url_citation") instanceof ObjectNode url) {
                url.put("start_index", start).put("end_index", end);
            }
            annotations.add(citation);
        }
        return annotations;
    }
}
