package dev.hubgate.firewall.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.media.MediaReading;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.request.RequestInspector;
import dev.hubgate.firewall.text.Detector;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was restored comes back with the next request, and what is proven comes back with its placeholders. */
class ConversationTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ASKED = """
            {"model":"m","messages":[{"role":"user","content":"Write to maria.schmidt@posteo.de, copy to jo.weber@posteo.de."}]}""";

    private final RequestInspector inspector = new RequestInspector(
            new Detector(Names.shipped()),
            new Injection(),
            (mediaType, bytes, policy, budget) -> MediaReading.UNREADABLE);

    private ObjectNode tree(String text) {
        return (ObjectNode) JSON.readTree(text);
    }

    @Test
    void placeholdersMeanTheSameInTheNextTurn() {
        var first = tree(ASKED);
        var one = inspector.inspect(first, Policy.DEFAULT, Budget.ample());
        assertThat(first.at("/messages/0/content").stringValue()).isEqualTo("Write to [EMAIL_1], copy to [EMAIL_2].");
        var proven = "First [EMAIL_1], then [EMAIL_2].";
        var said = Restorer.of(one.vault()).text("Done: \\[EMAIL\\_2\\] and [EMAIL_1].");
        assertThat(said).isEqualTo("Done: jo.weber@posteo.de and maria.schmidt@posteo.de.");

        var second = tree(ASKED);
        var turn = second.withArray("messages")
                .addObject()
                .put("role", "assistant")
                .put("content", said);
        turn.putArray("reasoning_details")
                .addObject()
                .put("type", "reasoning.text")
                .put("text", proven)
                .put("signature", "EuYBCkQYAiJA");
        second.withArray("messages").addObject().put("role", "user").put("content", "Also to eva.lang@posteo.de.");
        var two = inspector.inspect(second, Policy.DEFAULT, Budget.ample());
        assertThat(two.outcome()).isEqualTo(Action.REDACT);
        assertThat(second.at("/messages/0/content")).isEqualTo(first.at("/messages/0/content"));
        assertThat(second.at("/messages/1/content").stringValue()).isEqualTo("Done: [EMAIL_2] and [EMAIL_1].");
        assertThat(second.at("/messages/1/reasoning_details/0/text").stringValue())
                .isEqualTo(proven);
        assertThat(second.at("/messages/1/reasoning_details/0/signature").stringValue())
                .isEqualTo("EuYBCkQYAiJA");
        assertThat(second.at("/messages/2/content").stringValue()).isEqualTo("Also to [EMAIL_3].");
        assertThat(Restorer.of(two.vault()).json("{\"to\":[\"[EMAIL_3]\",\"[EMAIL_1]\"]}"))
                .isEqualTo("{\"to\":[\"eva.lang@posteo.de\",\"maria.schmidt@posteo.de\"]}");
    }
}
