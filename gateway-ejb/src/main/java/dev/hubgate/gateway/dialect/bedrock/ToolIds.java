package dev.hubgate.gateway.dialect.bedrock;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The ids of calls as the model takes them: the same wherever the same conversation is written, and each used once. Belongs
 * to one request.
 */
final class ToolIds {

    private static final Pattern USUAL = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    /** Mistral's models insist on it, though Bedrock itself gives out longer ones. */
    private static final Pattern MISTRALS = Pattern.compile("[a-zA-Z0-9]{9}");

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int MISTRAL_LENGTH = 9;
    private static final int HASH_BYTES = 12;

    private final boolean mistral;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, String> current = new HashMap<>();

    ToolIds(BedrockModel model) {
        this.mistral = model.maker() == Maker.MISTRAL;
    }

    /** The id of a call; one that was used before (old functions have only their names) is told apart. */
    String call(String id) {
        int times = seen.merge(id, 1, Integer::sum);
        var fit = fit(times == 1 ? id : id + "#" + times);
        current.put(id, fit);
        return fit;
    }

    /** The id of the call that a result answers. */
    String result(String id) {
        var fit = current.get(id);
        return fit == null ? fit(id) : fit;
    }

    private String fit(String id) {
        if ((mistral ? MISTRALS : USUAL).matcher(id).matches()) {
            return id;
        }
        var hash = hash(id);
        return mistral ? alphanumeric(hash) : "call_" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }

    private static String alphanumeric(byte[] hash) {
        var number = new BigInteger(1, hash);
        var radix = BigInteger.valueOf(ALPHABET.length());
        var id = new StringBuilder(MISTRAL_LENGTH);
        for (int i = 0; i < MISTRAL_LENGTH; i++) {
            var parts = number.divideAndRemainder(radix);
            id.append(ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return id.toString();
    }

    private static byte[] hash(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
