package dev.hubgate.system.upstream;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/**
 * An access key of AWS, and what looks whether a request is signed with it, in version 4, as a service does: it signs the
 * request that has arrived, and compares.
 */
public final class AwsAccount {
    private static final String ACCESS_KEY = "AKIAHUBGATESCRIPTED0";
    private static final String REGION = "us-east-1";
    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=" + ACCESS_KEY + "/((\\d{8})/" + REGION
                    + "/bedrock/aws4_request), ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");
    private static final List<String> MUST_BE_SIGNED = List.of("host", "x-amz-date");

    private final String secretKey = "scripted/" + UUID.randomUUID();

    /** As Hubgate's admin API takes it. */
    public ObjectNode secret() {
        return Sse.object()
                .put("access_key_id", ACCESS_KEY)
                .put("secret_access_key", secretKey)
                .put("region", REGION);
    }

    /** @throws Protest if it is not signed, or not so */
    void admit(UpstreamCall call) {
        Matcher said = AUTHORIZATION.matcher(call.header("authorization").orElse(""));
        if (!said.matches()) {
            throw Protest.stranger(403, "The security token included in the request is invalid.");
        }
        List<String> signed = Arrays.asList(said.group(3).split(";", -1));
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                call.header("x-amz-date").orElse(""),
                said.group(1),
                hex(sha256(canonical(call, signed, said.group(3)))));
        byte[] key = bytes("AWS4" + secretKey);
        for (String step : List.of(said.group(2), REGION, "bedrock", "aws4_request", toSign)) {
            key = hmac(key, step);
        }
        if (!signed.containsAll(MUST_BE_SIGNED) || !hex(key).equals(said.group(4))) {
            throw Protest.stranger(
                    403, "The request signature we calculated does not match the signature you provided.");
        }
    }

    /** The path is encoded once more than it is on the wire. */
    private static byte[] canonical(UpstreamCall call, List<String> signed, String names) {
        String headers = signed.stream()
                .map(name -> name + ":" + call.header(name).orElse("").strip() + "\n")
                .collect(Collectors.joining());
        String path = call.path().replace("%", "%25");
        return bytes(String.join("\n", call.method(), path, "", headers, names, hex(sha256(bytes(call.text())))));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
