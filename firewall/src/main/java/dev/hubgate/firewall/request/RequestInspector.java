package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Inspection;
import dev.hubgate.firewall.Violation;
import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.media.MediaReader;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.redaction.Vault;
import dev.hubgate.firewall.text.Detector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads requests as trees of JSON, whatever endpoint they are for. Any number of threads may ask. */
public final class RequestInspector {

    private final Detector detector;

    @SuppressWarnings("UnusedVariable")
    private final Injection injection;

    @SuppressWarnings("UnusedVariable")
    private final MediaReader media;

    public RequestInspector(Detector detector, Injection injection, MediaReader media) {
        this.detector = detector;
        this.injection = injection;
        this.media = media;
    }

    /**
     * Reads a request and takes out what the policy does not let leave.
     *
     * @param body changed in place; where something blocks it, its state does not matter any more
     * @throws dev.hubgate.firewall.Unavailable if it could not be read through
     */
    public Inspection inspect(ObjectNode body, Policy policy, Budget budget) {
        var violations = new ArrayList<Violation>();
        var vault = new Vault(Set.of());
        walk("", body, policy, budget, vault, violations);
        return new Inspection(violations, vault);
    }

    private void walk(
            String path, JsonNode node, Policy policy, Budget budget, Vault vault, List<Violation> violations) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> member.setValue(
                            read(path + "." + member.getKey(), member.getValue(), policy, budget, vault, violations)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, read(path + "[" + i + "]", array.get(i), policy, budget, vault, violations));
            }
        }
    }

    private JsonNode read(
            String path, JsonNode node, Policy policy, Budget budget, Vault vault, List<Violation> violations) {
        if (!node.isString()) {
            walk(path, node, policy, budget, vault, violations);
            return node;
        }
        var text = node.stringValue();
        var out = new StringBuilder();
        int at = 0;
        for (var found : detector.detect("", text, policy, budget)) {
            violations.add(new Violation(found.entity(), path.substring(1), found.action(), 1));
            if (found.action() == Action.REDACT) {
                out.append(text, at, found.start())
                        .append(vault.placeholder(found.entity(), text.substring(found.start(), found.end())));
                at = found.end();
            }
        }
        return at == 0
                ? node
                : StringNode.valueOf(out.append(text, at, text.length()).toString());
    }
}
