package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.dialect.WireJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads proofs of reasoning from {@code reasoning_details}. */
final class ReasoningDetails {

    private ReasoningDetails() {}

    /** Only those with a proof; empty if there are none. */
    static List<Reasoning> proofs(JsonNode said) {
        var details = said.get("reasoning_details");
        if (details == null || !details.isArray()) {
            return List.of();
        }
        var proofs = new ArrayList<Reasoning>();
        for (var detail : details) {
            var block = new Reasoning(
                    WireJson.text(detail, "text"),
                    WireJson.text(detail, "signature"),
                    WireJson.text(detail, "data"),
                    WireJson.text(detail, "format"));
            if (block.isSigned()) {
                proofs.add(block);
            }
        }
        return proofs;
    }
}
