package dev.hubgate.firewall.policy;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** SHA-256 of what a policy says. Every part is preceded by its length, so that no two policies run into one. */
final class PolicyDigest {

    private final MessageDigest digest;

    PolicyDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    PolicyDigest actions(Map<EntityType, Action> actions) {
        new TreeMap<>(actions).forEach((type, action) -> add("type", type, action));
        return this;
    }

    PolicyDigest custom(List<CustomPattern> custom) {
        for (var one : custom) {
            add("custom", one.name(), one.pattern().pattern(), one.pattern().flags(), one.action());
        }
        return this;
    }

    PolicyDigest allow(AllowList allow) {
        new TreeSet<>(allow.terms()).forEach(term -> add("allow", term));
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    PolicyDigest add(Object... parts) {
        for (var part : parts) {
            var text = part.toString();
            digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_16BE));
        }
        return this;
    }
}
