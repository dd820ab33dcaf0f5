package dev.hubgate.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.RequestRecord.Route;
import dev.hubgate.store.audit.RequestRecord.Usage;
import dev.hubgate.store.audit.RequestRecord.Worth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReplyHeadersTest {

    private final Trace trace = new Trace("/v1/chat/completions");

    private Map<String, String> headers(String prefix) {
        var headers = new TreeMap<String, String>();
        new ReplyHeaders(prefix)
                .write(
                        trace,
                        (name, value) -> assertThat(headers.put(name, value)).isNull());
        return headers;
    }

    @Test
    void everyReplyHasItsNumberAndItsTimes() {
        var headers = headers("x-hub");
        assertThat(headers)
                .containsOnlyKeys(
                        "x-request-id",
                        "x-hub-correlation-id",
                        "x-hub-scan-ms",
                        "x-dlp-latency",
                        "x-hub-overhead-ms",
                        "x-hub-firewall")
                .containsEntry("x-request-id", trace.requestId())
                .containsEntry("x-hub-correlation-id", trace.requestId())
                .containsEntry("x-hub-firewall", "none");
        assertThat(headers.get("x-hub-overhead-ms")).matches("\\d+\\.\\d{3}");
    }

    @Test
    void aWholeReplyTellsWhereItCameFromAndWhatItCost() {
        trace.routed(new Route("llama-3.3-70b", "groq", "versatile", "cheapest", 2, "managed", null));
        trace.used(Usage.ofText(11, 7, "provider"), 12_500, Worth.UNKNOWN);
        assertThat(headers("x-hub"))
                .containsEntry("x-hub-model", "llama-3.3-70b")
                .containsEntry("x-hub-provider", "groq")
                .containsEntry("x-hub-routing-reason", "cheapest")
                .containsEntry("x-hub-attempts", "2")
                .containsEntry("x-hub-billing", "managed")
                .containsEntry("x-hub-prompt-tokens", "11")
                .containsEntry("x-hub-completion-tokens", "7")
                .containsEntry("x-hub-cost-usd", "0.0000125");
    }

    @Test
    void aStreamDoesNotTellItsCostBeforehand() {
        trace.routed(new Route("llama-3.3-70b", "groq", "versatile", "cheapest", 1, "managed", null));
        assertThat(headers("x-hub")).containsKey("x-hub-provider").doesNotContainKeys("x-hub-cost-usd");
    }

    @Test
    void aFailureTellsNoCost() {
        trace.used(Usage.ofText(11, 7, "provider"), 12_500, Worth.UNKNOWN);
        trace.failed(Failure.timeout("groq"));
        assertThat(headers("x-hub")).doesNotContainKeys("x-hub-cost-usd", "x-hub-prompt-tokens");
    }

    @Test
    void anOperatorMayWearAnotherName() {
        assertThat(headers("X-Acme")).containsKeys("x-acme-correlation-id", "x-request-id", "x-dlp-latency");
    }
}
