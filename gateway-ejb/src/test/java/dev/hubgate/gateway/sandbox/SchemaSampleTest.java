package dev.hubgate.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaSampleTest {

    private static String sample(String schema) {
        return SchemaSample.of(Json.read(schema)).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"string\"} | \"sample\"",
                "{\"type\":\"string\",\"format\":\"date\"} | \"2026-01-31\"",
                "{\"type\":\"string\",\"format\":\"date-time\"} | \"2026-01-31T12:00:00Z\"",
                "{\"type\":\"string\",\"format\":\"email\"} | \"sample@example.com\"",
                "{\"type\":\"string\",\"format\":\"uri\"} | \"https://example.com/\"",
                "{\"type\":\"integer\"} | 1",
                "{\"type\":\"integer\",\"minimum\":7} | 7",
                "{\"type\":\"number\"} | 1.5",
                "{\"type\":\"boolean\"} | true",
                "{\"type\":\"null\"} | null",
                "{\"type\":[\"string\",\"null\"]} | \"sample\"",
                "{\"const\":5} | 5",
                "{\"enum\":[\"b\",\"a\"]} | \"b\"",
                "{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]} | 1",
                "{\"oneOf\":[{\"type\":\"boolean\"}]} | true",
                "{\"allOf\":[{\"type\":\"integer\"}]} | 1",
                "{\"type\":\"array\",\"items\":{\"type\":\"integer\"}} | [1]",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}} | {\"a\":1}",
                "{\"properties\":{\"a\":{\"type\":\"null\"}}} | {\"a\":null}",
                "{\"$ref\":\"#/$defs/A\",\"$defs\":{\"A\":{\"type\":\"integer\"}}} | 1",
                "{} | \"sample\"",
                "7 | {}",
            })
    void fitsTheSchema(String schema, String sample) {
        assertThat(sample(schema)).isEqualTo(sample);
    }

    @Test
    void aSchemaThatNamesItselfEnds() {
        assertThat(
                        sample(
                                "{\"type\":\"object\",\"properties\":{\"next\":{\"$ref\":\"#/$defs/A\"}},"
                                        + "\"$defs\":{\"A\":{\"type\":\"object\",\"properties\":{\"next\":{\"$ref\":\"#/$defs/A\"}}}}}"))
                .startsWith("{\"next\":{\"next\":");
    }
}
