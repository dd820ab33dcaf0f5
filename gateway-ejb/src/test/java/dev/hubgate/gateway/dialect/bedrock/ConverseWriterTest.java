package dev.hubgate.gateway.dialect.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.failure.Retry;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConverseWriterTest {

    @TestFactory
    Stream<DynamicTest> writesAsBedrockWantsIt() {
        return Cases.in("requests.json")
                .map(one -> dynamicTest(one.text("name"), () -> {
                    assertThat(Json.read(one.written().body())).isEqualTo(one.wire());
                    assertThat(one.fit().dropped())
                            .filteredOn(field -> !field.endsWith("name"))
                            .containsExactlyInAnyOrderElementsOf(one.dropped());
                }));
    }

    @TestFactory
    Stream<DynamicTest> namesWhatCannotBeSaid() {
        return Cases.in("refusals.json")
                .map(one -> dynamicTest(
                        one.text("path") + " " + one.text("model"),
                        () -> assertThatThrownBy(one::written)
                                .isInstanceOfSatisfying(FailureException.class, thrown -> {
                                    assertThat(thrown.failure().param()).isEqualTo(one.text("path"));
                                    assertThat(thrown.failure().code()).isEqualTo("unsupported_parameter");
                                    assertThat(thrown.failure().retry()).isEqualTo(Retry.OTHER_PROVIDER);
                                })));
    }

    @Test
    void theModelStandsInThePath() {
        var asked = Asked.model("m", "");
        var arn = "arn:aws:bedrock:eu-central-1:123456789012:inference-profile/eu.anthropic.claude-sonnet-5";
        assertThat(new BedrockDialect().write(asked, Offers.of(arn), 10).url())
                .isEqualTo("https://bedrock.example/model/arn%3Aaws%3Abedrock%3Aeu-central-1%3A123456789012%3A"
                        + "inference-profile%2Feu.anthropic.claude-sonnet-5/converse");
    }

    @Test
    void streamsAnswerInTheirOwnFraming() {
        var wire = new BedrockDialect()
                .write(Asked.model("m", ",\"stream\":true"), Offers.of("amazon.nova-lite-v1:0"), 10);
        assertThat(wire.url()).isEqualTo("https://bedrock.example/model/amazon.nova-lite-v1%3A0/converse-stream");
        assertThat(wire.framing()).isEqualTo(Framing.EVENT_STREAM);
    }

    @Test
    void keysSignAndApiKeysAreSent() {
        var asked = Asked.model("m", "");
        assertThat(new BedrockDialect().write(asked, Offers.of("x"), 10).authentication())
                .isEqualTo(new Authentication.AwsSignature((Credential.AwsKeys) Offers.KEYS));
        var key = new Secret("bedrock-api-key");
        assertThat(new BedrockDialect()
                        .write(asked, Offers.of("x", new Credential.ApiKey(key)), 10)
                        .authentication())
                .isEqualTo(new Authentication.Header("Authorization", "Bearer ", key));
    }

    @Test
    void refusesTooManyOrTooLargeMediaByTheirPlace() {
        var image = "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,%s\"}}";
        var many = String.join(",", java.util.Collections.nCopies(21, image.formatted("AAAA")));
        assertThat(path(many)).isEqualTo("messages[0].content[20]");
        assertThat(path(image.formatted("A".repeat(5_242_888)))).isEqualTo("messages[0].content[0]");
        var file = "{\"type\":\"file\",\"file\":{\"file_data\":\"data:application/pdf;base64,%s\"}}";
        var six = String.join(",", java.util.Collections.nCopies(6, file.formatted("AAAA")));
        assertThat(path(six)).isEqualTo("messages[0].content[5]");
        assertThat(path(file.formatted("A".repeat(6_291_464)))).isEqualTo("messages[0].content[0]");
    }

    private static String path(String parts) {
        var asked = Asked.chat("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[" + parts + "]}]}");
        try {
            new BedrockDialect().write(asked, Offers.of("amazon.nova-lite-v1:0"), 10);
        } catch (FailureException e) {
            return e.failure().param();
        }
        return "";
    }
}
