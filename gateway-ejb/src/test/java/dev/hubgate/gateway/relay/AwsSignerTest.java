package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential.AwsKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AwsSignerTest {

    private static final AwsKeys EXAMPLE = keys("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null);
    private static final Instant SUITE = Instant.parse("2015-08-30T12:36:00Z");
    private static final byte[] EMPTY = {};

    private static AwsKeys keys(String secret, Secret token) {
        return new AwsKeys("AKIDEXAMPLE", new Secret(secret), token, "us-east-1");
    }

    private static String signature(Map<String, String> signed) {
        return signed.get("Authorization").replaceAll(".*Signature=", "");
    }

    /** From the AWS documentation, "Signature Version 4 signing process", the request that lists users. */
    @Test
    void signsTheExampleOfTheDocumentation() {
        var signed = new AwsSigner(EXAMPLE, "iam", SUITE)
                .sign(
                        "GET",
                        URI.create("https://iam.amazonaws.com/?Version=2010-05-08&Action=ListUsers"),
                        Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
                        EMPTY);
        assertThat(signed)
                .containsOnlyKeys("X-Amz-Date", "Authorization")
                .containsEntry("X-Amz-Date", "20150830T123600Z")
                .containsEntry(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
                                + "SignedHeaders=content-type;host;x-amz-date, "
                                + "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
    }

    /** From the test suite that AWS publishes: get-vanilla and post-x-www-form-urlencoded. */
    @Test
    void signsTheRequestsOfTheTestSuite() {
        var signer = new AwsSigner(EXAMPLE, "service", SUITE);
        var url = URI.create("https://example.amazonaws.com/");
        assertThat(signature(signer.sign("GET", url, Map.of(), EMPTY)))
                .isEqualTo("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        assertThat(signature(signer.sign("POST", url, form, "Param1=value1".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
    }

    /**
     * Signed by the AWS SDK for Java 2.57.8 with double encoding of the path; it always signs the body's sum as a header
     * of its own, so this request has that header.
     */
    @Test
    void signsAModelsPathLikeTheSdk() {
        var url = URI.create("https://bedrock-runtime.us-east-1.amazonaws.com/model/amazon.nova-lite-v1%3A0/converse");
        var body = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"hi\"}]}]}";
        var sum = "c3335e07d6e89650bf94cb98664be69f8774dbc3198df221f113db0a59ea14f0";
        var headers = Map.of("Content-Type", "application/json", "x-amz-content-sha256", sum);
        var signed = new AwsSigner(EXAMPLE, "bedrock", Instant.parse("2026-01-02T03:04:05Z"))
                .sign("POST", url, headers, body.getBytes(StandardCharsets.UTF_8));
        assertThat(signature(signed)).isEqualTo("57ad8c4ad5583bf1acdb9aed65bf556c85d73cb954633b9bf2895a40d0ba0df2");
    }

    @Test
    void everythingThatIsSentIsSigned() {
        var token = new Secret("TOKEN//==");
        var signer = new AwsSigner(keys("s", token), "bedrock", SUITE);
        var url = URI.create("http://127.0.0.1:9999/model/a%2Fb");
        assertThat(signer.sign("POST", url, Map.of(), EMPTY)).containsEntry("X-Amz-Security-Token", "TOKEN//==");
        assertThat(signer.signedHeaders(url, Map.of("X-B", "  a   b ")))
                .containsExactly(
                        Map.entry("host", "127.0.0.1:9999"),
                        Map.entry("x-amz-date", "20150830T123600Z"),
                        Map.entry("x-amz-security-token", "TOKEN//=="),
                        Map.entry("x-b", "a b"));
        assertThat(signer.signedHeaders(URI.create("https://a.example:443"), Map.of()))
                .containsEntry("host", "a.example");
        assertThat(AwsSigner.canonicalRequest("POST", url, new TreeMap<>(), EMPTY))
                .startsWith("POST\n/model/a%252Fb\n");
    }

    @Test
    void matchesTheVectorsOfTheReference() throws IOException {
        var file = Reference.file("the SigV4 vectors", "providers", "vectors", "sigv4-bedrock.json");
        var vectors = Json.read(Files.readAllBytes(file)).get("vectors");
        vectors.forEach(AwsSignerTest::matches);
        assertThat(vectors.size()).isEqualTo(5);
        System.out.println("SigV4 vectors compared " + vectors.size() + ", matched " + vectors.size());
    }

    private static void matches(JsonNode vector) {
        var name = text(vector, "name");
        var token = vector.get("session_token").isNull() ? null : new Secret(text(vector, "session_token"));
        var keys = new AwsKeys(
                text(vector, "access_key"), new Secret(text(vector, "secret_key")), token, text(vector, "region"));
        var at = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .parse(text(vector, "amz_date"), Instant::from);
        var signer = new AwsSigner(keys, text(vector, "service"), at);
        var url = URI.create("https://" + text(vector, "host") + text(vector, "wire_path"));
        var headers = strings(vector.get("input_headers"));
        var body = text(vector, "body_utf8").getBytes(StandardCharsets.UTF_8);
        var method = text(vector, "method");

        var canonical = AwsSigner.canonicalRequest(method, url, signer.signedHeaders(url, headers), body);
        assertThat(canonical).as(name).isEqualTo(text(vector, "canonical_request"));
        assertThat(signer.stringToSign(canonical)).as(name).isEqualTo(text(vector, "string_to_sign"));
        var sent = new TreeMap<>(headers);
        sent.putAll(signer.sign(method, url, headers, body));
        assertThat(sent).as(name).isEqualTo(strings(vector.get("sent_headers")));
        assertThat(sent.get("Authorization")).as(name).isEqualTo(text(vector, "authorization"));
    }

    private static String text(JsonNode vector, String name) {
        return vector.get(name).stringValue();
    }

    private static Map<String, String> strings(JsonNode object) {
        var strings = new TreeMap<String, String>();
        object.forEachEntry((name, value) -> strings.put(name, value.stringValue()));
        return strings;
    }
}
