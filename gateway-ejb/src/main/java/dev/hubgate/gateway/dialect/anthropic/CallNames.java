package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.chat.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * Gives calls ids that Anthropic takes: of letters, digits, {@code _} and {@code -}, each only once in a conversation. An id
 * that is such stays as it is; the same conversation always gets the same ids, so that its beginning can be cached.
 */
final class CallNames {

    private static final int MAX_CHARS = 128;
    private static final int KEPT_CHARS = 40;
    private static final int HASH_BYTES = 6;

    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();
    private Map<String, String> open = Map.of();

    /** A turn of the model: results refer to its calls from now on. */
    void turn(Message.Assistant assistant) {
        var ids = new HashMap<String, String>();
        for (var call : assistant.calls()) {
            ids.computeIfAbsent(call.id(), this::unused);
        }
        open = ids;
    }

    /** @return null if the last turn has no such call */
    String of(String callId) {
        return open.get(callId);
    }

    private String unused(String callId) {
        var fit = fit(callId);
        var id = fit;
        while (!used.add(id)) {
            // Counted, since a client may give one id to the calls of thousands of turns.
            id = fit + "_" + times.merge(fit, 2, (before, first) -> before + 1);
        }
        return id;
    }

    private static String fit(String id) {
        if (id.length() <= MAX_CHARS && id.chars().allMatch(CallNames::isPlain)) {
            return id;
        }
        var plain = new StringBuilder();
        id.chars().limit(KEPT_CHARS).forEach(c -> plain.append(isPlain(c) ? (char) c : '_'));
        return plain.append('_').append(hash(id)).toString();
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private static String hash(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
