package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Inspection;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.media.MediaReading;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.AllowList;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One inspector for all tests, and requests written with single quotes. */
final class Asking {

    static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final Detector DETECTOR = new Detector(Names.shipped());
    static final Injection INJECTION = new Injection();
    static final Policy REDACT = policy(Action.REDACT);
    static final Policy BLOCK = policy(Action.BLOCK);

    /** Reads files of text and nothing else. */
    static final RequestInspector INSPECTOR =
            new RequestInspector(DETECTOR, INJECTION, (type, bytes, policy, budget) -> {
                if (!type.startsWith("text/")) {
                    return MediaReading.UNREADABLE;
                }
                var text = new String(bytes, StandardCharsets.UTF_8);
                return new MediaReading(true, text, DETECTOR.detect("", text, policy, budget), null);
            });

    private Asking() {}

    static Policy policy(Action action) {
        return policy(Sensitivity.BALANCED, action, Action.FLAG, Action.REDACT, Action.FLAG);
    }

    static Policy policy(Sensitivity sensitivity, Action action, Action injection, Action images, Action unreadable) {
        return new Policy(
                sensitivity,
                Policy.actions(action, Map.of(EntityType.AGE, Action.OFF)),
                List.of(),
                AllowList.NONE,
                injection,
                images,
                unreadable,
                true,
                false);
    }

    static ObjectNode body(String json) {
        return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
    }

    static Inspection inspect(ObjectNode body, Policy policy) {
        return INSPECTOR.inspect(body, policy, Budget.ample());
    }

    /** What is left of a request. */
    static String redacted(String json) {
        var body = body(json);
        inspect(body, REDACT);
        return body.toString().replace('"', '\'');
    }

    /** The paths of what was found. */
    static List<String> paths(String json) {
        return inspect(body(json), REDACT).violations().stream()
                .map(violation -> violation.entity() + " " + violation.path())
                .toList();
    }
}
