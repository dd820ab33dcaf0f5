package dev.hubgate.gateway.dialect.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.dialect.Fit;
import dev.hubgate.gateway.failure.Fails;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class GeminiWriterTest {

    static Stream<Cases.Case> written() {
        return Cases.all().filter(row -> row.refuses() == null);
    }

    static Stream<Cases.Case> refused() {
        return Cases.all().filter(row -> row.refuses() != null);
    }

    @ParameterizedTest
    @MethodSource("written")
    void writesWhatGoogleWants(Cases.Case row) {
        assertThat(write(row)).isEqualTo(Json.read(row.body().toString()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesByNameWhatCannotBeSaid(Cases.Case row) {
        var failure = Fails.of(() -> write(row));

        assertThat(failure.param()).isEqualTo(row.refuses());
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.code()).isEqualTo("unsupported_parameter");
    }

    @ParameterizedTest
    @MethodSource("written")
    void namesWhatItDrops(Cases.Case row) {
        assertThat(fit(row).dropped())
                .containsExactlyInAnyOrderElementsOf(row.json()
                        .path("drops")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList());
    }

    static Fit fit(Cases.Case row) {
        var request = RequestReader.chat(RequestReader.tree(row.request()));
        var offer = Google.at(row.api(), row.model());
        return Fit.of(request, offer, GeminiCapabilities.of(row.api()), false);
    }

    /** As it goes out: through bytes, so that numbers are those of the wire. */
    private static JsonNode write(Cases.Case row) {
        var offer = Google.at(row.api(), row.model());
        var dialect = row.api() == GoogleApi.GEMINI ? new GeminiDialect() : new VertexDialect();
        var body = dialect.write(fit(row).request(), offer, row.maxTokens()).body();
        return Json.read(body);
    }
}
