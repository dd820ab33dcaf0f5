package dev.hubgate.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.RequestRecord.Route;
import dev.hubgate.store.audit.RequestRecord.Usage;
import dev.hubgate.store.audit.RequestRecord.Worth;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TelemetryTest {

    private final Telemetry telemetry = new Telemetry();

    private String scraped() throws IOException {
        var text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.builder().build().write(text, telemetry.scrape());
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void countsRequestsTokensAndMoney() throws IOException {
        for (int i = 0; i < 2; i++) {
            var trace = new Trace("/v1/chat/completions");
            trace.routed(new Route("llama-3.3-70b", "groq", "versatile", "cheapest", 1, "managed", null));
            trace.used(new Usage(6, 5, 0, 0, 0, 4, 3, 0, "provider"), 42, Worth.UNKNOWN);
            telemetry.observe(trace.record());
        }
        assertThat(scraped())
                .contains(
                        "hubgate_requests_total{endpoint=\"/v1/chat/completions\",provider=\"groq\",status=\"200\"} 2.0")
                .contains("hubgate_tokens_total{bucket=\"text\",direction=\"prompt\",provider=\"groq\"} 12.0")
                .contains("hubgate_tokens_total{bucket=\"cache_read\",direction=\"prompt\",provider=\"groq\"} 10.0")
                .contains("hubgate_tokens_total{bucket=\"reasoning\",direction=\"completion\",provider=\"groq\"} 6.0")
                .doesNotContain("bucket=\"audio\"")
                .contains("hubgate_cost_nano_usd_total{provider=\"groq\"} 84.0")
                .contains(
                        "hubgate_request_duration_seconds_count{endpoint=\"/v1/chat/completions\",provider=\"groq\"} 2");
    }

    @Test
    void aRefusedStrangerCountsWithoutNames() throws IOException {
        var trace = new Trace("unknown");
        trace.failed(Failure.invalidApiKey("x"));
        telemetry.observe(trace.record());
        assertThat(scraped())
                .contains("hubgate_requests_total{endpoint=\"unknown\",provider=\"none\",status=\"401\"} 1.0")
                .doesNotContain("req_");
    }

    @Test
    void valuesByLabelAreAskedForAtEachScrape() throws IOException {
        var values = new TreeMap<String, Long>();
        telemetry.gauges("hubgate_test", "A test.", "provider", () -> values);
        telemetry.counters("hubgate_tested", "A test.", "provider", () -> values);
        assertThat(scraped()).doesNotContain("hubgate_test{");
        values.put("groq", 2L);
        assertThat(scraped())
                .contains("hubgate_test{provider=\"groq\"} 2.0")
                .contains("hubgate_tested_total{provider=\"groq\"} 2.0");
    }

    @Test
    void aGaugeIsAskedAtEachScrape() throws IOException {
        var value = new double[] {1};
        telemetry.gauge("hubgate_test", "A test.", () -> value[0]);
        assertThat(scraped()).contains("hubgate_test 1.0");
        value[0] = 2;
        assertThat(scraped()).contains("hubgate_test 2.0");
    }
}
