package dev.hubgate.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorWriterTest {

    @Test
    void hasEveryFieldOfTheEnvelopeAlsoTheEmptyOnes() {
        var tree = Json.read(ErrorWriter.write(Failure.invalidApiKey("No."), "req_1"));
        assertThat(tree).isEqualTo(Json.read("""
                {"error":{"message":"No.","type":"authentication_error","param":null,"code":"invalid_api_key",
                          "metadata":{"error_type":"authentication_error","correlation_id":"req_1"}}}"""));
    }

    @Test
    void namesTheFieldAtFault() {
        var error = ErrorWriter.error(Failure.invalid("messages[0].role", "Odd."), "req_1");
        assertThat(error.get("param").stringValue()).isEqualTo("messages[0].role");
    }

    @Test
    void listsTheAttemptsThatFailedBefore() {
        var failure = Failure.timeout("groq").after(List.of(new Failure.Attempt("openai", 503, "provider_overloaded")));
        var previous = ErrorWriter.error(failure, "req_1").at("/metadata/previous_errors");
        assertThat(previous)
                .isEqualTo(Json.read("[{\"provider\":\"openai\",\"status\":503,\"code\":\"provider_overloaded\"}]"));
    }
}
