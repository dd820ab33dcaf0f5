package dev.hubgate.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an operator can see from outside: health, metrics, the API's description, one record a request. */
@ExtendWith(HubgateExtension.class)
class ObservationST {
    private final RunningHubgate hubgate;
    private final Endpoint anyone;

    ObservationST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
        this.anyone = hubgate.as(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"started", "live", "ready"})
    void isHealthy(String question) {
        Reply health = anyone.get("/health/" + question);
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asString()).isEqualTo("UP");
    }

    @Test
    void showsMetricsAsPrometheusReadsThem() {
        Reply metrics = anyone.get("/metrics");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).containsPattern("(?m)^# TYPE \\S+ (counter|gauge|histogram|summary)$");
    }

    @Test
    void describesItsApis() {
        Reply description = anyone.get("/openapi?format=json");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.text()).contains("/admin/v1/tenants", "/v1/chat/completions");
    }

    @Test
    void recordsEachRequestOnceAnsweredOrRefused() {
        Account account = hubgate.admin().newAccount();
        Endpoint caller = hubgate.as(account.key());
        Reply answered = caller.post(
                "/v1/chat/completions",
                Questions.scripted("[[usage prompt=11 completion=7]] Hello").toString());
        Reply refused = caller.post(
                "/v1/chat/completions", Questions.scripted("Hello").put("n", -1).toString());
        // The third is the account's own first look at the models.
        List<JsonNode> records = Eventually.get(
                Duration.ofSeconds(5), () -> hubgate.admin().requests(account), found -> found.size() >= 3);
        assertThat(records)
                .extracting(record -> record.path("request_id").asString())
                .containsOnlyOnce(answered.requestId(), refused.requestId());
        assertThat(record(records, answered).path("status").asInt()).isEqualTo(200);
        assertThat(record(records, answered).path("prompt_tokens").asInt()).isEqualTo(11);
        assertThat(record(records, answered).path("completion_tokens").asInt()).isEqualTo(7);
        assertThat(record(records, refused).path("status").asInt()).isEqualTo(400);
    }

    private static JsonNode record(List<JsonNode> records, Reply reply) {
        return records.stream()
                .filter(record -> record.path("request_id").asString().equals(reply.requestId()))
                .findFirst()
                .orElseThrow();
    }
}
