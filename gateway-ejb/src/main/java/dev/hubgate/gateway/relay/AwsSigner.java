package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.credential.Credential.AwsKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests for AWS, version 4, as its own command line does: the sum of the body is signed but sent in no header,
 * and the path is encoded a second time.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">the rules</a>
 */
final class AwsSigner {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String HMAC = "HmacSHA256";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private final AwsKeys keys;
    private final String date;
    private final String scope;

    AwsSigner(AwsKeys keys, String service, Instant now) {
        this.keys = keys;
        this.date = DATE.format(now);
        this.scope = String.join("/", date.substring(0, 8), keys.region(), service, "aws4_request");
    }

    /**
     * What to send beside the given headers, all of which are signed.
     *
     * @param url its path and query percent-encoded, as they are sent
     */
    Map<String, String> sign(String method, URI url, Map<String, String> headers, byte[] body) {
        var signed = signedHeaders(url, headers);
        var signature = signature(stringToSign(canonicalRequest(method, url, signed, body)));
        var added = added();
        added.put(
                "Authorization",
                ALGORITHM + " Credential=" + keys.accessKeyId() + "/" + scope + ", SignedHeaders="
                        + String.join(";", signed.keySet()) + ", Signature=" + signature);
        return added;
    }

    private Map<String, String> added() {
        var added = new TreeMap<String, String>();
        added.put("X-Amz-Date", date);
        if (keys.sessionToken() != null) {
            added.put("X-Amz-Security-Token", keys.sessionToken().reveal());
        }
        return added;
    }

    /** All that is signed, names in lower case and in order, values in their canonical form. */
    SortedMap<String, String> signedHeaders(URI url, Map<String, String> headers) {
        var signed = new TreeMap<String, String>();
        BiConsumer<String, String> canonical = (name, value) ->
                signed.put(name.toLowerCase(Locale.ROOT), value.strip().replaceAll(" +", " "));
        headers.forEach(canonical);
        added().forEach(canonical);
        signed.put("host", host(url));
        return signed;
    }

    static String canonicalRequest(String method, URI url, SortedMap<String, String> signed, byte[] body) {
        var lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n", method, path(url), query(url), lines, String.join(";", signed.keySet()), hex(sha256(body)));
    }

    String stringToSign(String canonicalRequest) {
        return String.join(
                "\n", ALGORITHM, date, scope, hex(sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8))));
    }

    private String signature(String stringToSign) {
        var key = ("AWS4" + keys.secretAccessKey().reveal()).getBytes(StandardCharsets.UTF_8);
        for (var part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return hex(hmac(key, stringToSign));
    }

    /** As the Host header has it: a port only where it is not the scheme's own. */
    private static String host(URI url) {
        var usual = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        return url.getPort() < 0 || url.getPort() == usual ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    private static String path(URI url) {
        var path = url.getRawPath();
        if (path == null || path.isEmpty()) {
            return "/";
        }
        var encoded = new StringBuilder(path.length() + 16);
        for (var b : path.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    private static String query(URI url) {
        if (url.getRawQuery() == null) {
            return "";
        }
        return Arrays.stream(url.getRawQuery().split("&", -1))
                .map(pair -> pair.contains("=") ? pair : pair + "=")
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
