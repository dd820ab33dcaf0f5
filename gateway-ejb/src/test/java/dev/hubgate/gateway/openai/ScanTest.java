package dev.hubgate.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.request.TextInspection;
import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Fails;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ScanTest {

    private static ScanRequest asked(String body) {
        return ScanRequest.read((ObjectNode) Json.read(body));
    }

    private static JsonNode written(ScanRequest request) {
        var found = List.of(
                new Detection("EMAIL", Action.REDACT, 3, 10, 0.95),
                new Detection("PERSON", Action.REDACT, 14, 18, 0.7));
        return Json.read(ScanWriter.write(request, new TextInspection(found, "r", 0.0214, false), 0.4127));
    }

    @Test
    void placesAreCountedInTheUnitAskedFor() {
        var text = "\uD83D\uDE00 a@b.com, \uD83D\uDE00 Jane";
        var units = written(asked(Json.object().put("text", text).toString()));
        assertThat(units.at("/findings/0/start").intValue()).isEqualTo(3);
        assertThat(units.at("/findings/1/end").intValue()).isEqualTo(18);
        var points = written(asked(
                Json.object().put("text", text).put("offsets", "codepoints").toString()));
        assertThat(points.at("/findings/0/start").intValue()).isEqualTo(2);
        assertThat(points.at("/findings/0/end").intValue()).isEqualTo(9);
        assertThat(points.at("/findings/1/start").intValue()).isEqualTo(12);
        assertThat(points.at("/findings/1/end").intValue()).isEqualTo(16);
    }

    @Test
    void theReplyHasTheShapeOfTheContract() {
        assertThat(written(asked("{\"text\":\"0123456789 12345678\"}")).toString())
                .isEqualTo("""
                {"findings":[{"type":"EMAIL","start":3,"end":10,"score":0.950},\
                {"type":"PERSON","start":14,"end":18,"score":0.700}],\
                "redacted":"r","injection":{"score":0.021,"flagged":false},"scan_ms":0.413}""");
    }

    @Test
    void allTypesAreLookedForWhateverTheProjectDoesAboutThem() {
        var policy = asked("{\"text\":\"\"}").policy(Policy.OFF);
        assertThat(policy.action(EntityType.EMAIL)).isEqualTo(Action.REDACT);
        assertThat(policy.action(EntityType.LOCATION)).isEqualTo(Action.REDACT);
        assertThat(policy.sensitivity()).isEqualTo(Sensitivity.BALANCED);
        assertThat(asked("{\"text\":\"\",\"sensitivity\":\"strict\"}")
                        .policy(null)
                        .sensitivity())
                .isEqualTo(Sensitivity.STRICT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                      | text
            {"text":null}                           | text
            {"text":7}                              | text
            {"text":"a","sensitivity":"high"}       | sensitivity
            {"text":"a","offsets":"bytes"}          | offsets
            {"text":"a","more":1}                   |
            """)
    void refusesWhatItDoesNotUnderstand(String body, String param) {
        var failure = Fails.of(() -> asked(body));
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.param()).isEqualTo(param);
    }
}
