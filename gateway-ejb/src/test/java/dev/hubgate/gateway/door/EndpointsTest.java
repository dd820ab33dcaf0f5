package dev.hubgate.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {

    @ParameterizedTest
    @CsvSource({
        "v1/chat/completions, /v1/chat/completions",
        "v1/embeddings, /v1/embeddings",
        "v1/models, /v1/models",
        "v1/models/gpt-4.1, /v1/models/{id}",
        "v1/models/my secret, /v1/models/{id}",
        "v1/secrets, unknown",
        "'', unknown",
        "v1/chat/completions/, unknown",
    })
    void aRecordNamesNoPathThatAClientMadeUp(String path, String endpoint) {
        assertThat(Endpoints.of(path)).isEqualTo(endpoint);
    }
}
