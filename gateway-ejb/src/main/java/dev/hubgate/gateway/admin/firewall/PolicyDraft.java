package dev.hubgate.gateway.admin.firewall;

import dev.hubgate.firewall.policy.PolicyDocument;
import dev.hubgate.firewall.policy.PolicyFault;
import dev.hubgate.firewall.policy.PolicyReader;
import dev.hubgate.firewall.policy.PolicyWriter;
import dev.hubgate.gateway.admin.Draft;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The next version of a policy. All members are as {@link PolicyReader} takes them; what is absent is as it is for somebody
 * who has said nothing, not as in the version before.
 */
public record PolicyDraft(
        JsonNode sensitivity,
        JsonNode defaultAction,
        JsonNode entities,
        JsonNode custom,
        JsonNode allow,
        JsonNode injection,
        JsonNode images,
        JsonNode unreadable,
        JsonNode restore,
        JsonNode scanReplies)
        implements Draft {

    public PolicyDraft {
        var given = json(
                sensitivity,
                defaultAction,
                entities,
                custom,
                allow,
                injection,
                images,
                unreadable,
                restore,
                scanReplies);
        // In canonical form, so that two drafts that say the same are the same under one Idempotency-Key.
        var json = PolicyWriter.write(checked(given));
        sensitivity = json.get("sensitivity");
        defaultAction = json.get("default_action");
        entities = json.get("entities");
        custom = json.get("custom");
        allow = json.get("allow");
        injection = json.get("injection");
        images = json.get("images");
        unreadable = json.get("unreadable");
        restore = json.get("restore");
        scanReplies = json.get("scan_replies");
    }

    /** As it is stored. */
    String document() {
        return PolicyWriter.text(checked(json(
                sensitivity,
                defaultAction,
                entities,
                custom,
                allow,
                injection,
                images,
                unreadable,
                restore,
                scanReplies)));
    }

    private static PolicyDocument checked(ObjectNode json) {
        try {
            return PolicyReader.read(json);
        } catch (PolicyFault e) {
            throw Failure.invalid(e.path(), e.getMessage()).exception();
        }
    }

    private static ObjectNode json(
            JsonNode sensitivity,
            JsonNode defaultAction,
            JsonNode entities,
            JsonNode custom,
            JsonNode allow,
            JsonNode injection,
            JsonNode images,
            JsonNode unreadable,
            JsonNode restore,
            JsonNode scanReplies) {
        var json = JsonNodeFactory.instance.objectNode();
        json.set("sensitivity", sensitivity);
        json.set("default_action", defaultAction);
        json.set("entities", entities);
        json.set("custom", custom);
        json.set("allow", allow);
        json.set("injection", injection);
        json.set("images", images);
        json.set("unreadable", unreadable);
        json.set("restore", restore);
        json.set("scan_replies", scanReplies);
        return json;
    }

    /** Without patterns and terms. */
    @Override
    public String toString() {
        return "PolicyDraft[]";
    }
}
