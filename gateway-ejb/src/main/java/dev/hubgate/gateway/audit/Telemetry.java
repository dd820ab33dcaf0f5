package dev.hubgate.gateway.audit;

import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.audit.RequestRecord.Usage;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Counts finished requests for {@code /metrics}, and writes a line into the log for those that the gateway or a provider
 * failed. What may be counted and logged is what a {@link RequestRecord} holds: metadata.
 */
@ApplicationScoped
public class Telemetry {

    private static final Logger LOG = System.getLogger("dev.hubgate.request");
    private static final String PROMPT = "prompt";
    private static final String COMPLETION = "completion";
    private static final int SERVER_FAULT = 500;
    private static final double MILLIS = 1e3;
    private static final double MICROS = 1e6;
    private static final String[] LABELS = {"endpoint", "provider", "status"};
    private static final double[] BOUNDS = {
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300
    };

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = counter("hubgate_requests", "Requests ended.", LABELS);
    private final Counter tokens = counter("hubgate_tokens", "Tokens used.", "provider", "direction", "bucket");
    private final Counter cost = counter("hubgate_cost_nano_usd", "Nano-dollars charged.", "provider");
    private final Histogram duration =
            histogram("hubgate_request_duration_seconds", "From first byte in to last byte out.");
    private final Histogram overhead =
            histogram("hubgate_overhead_seconds", "Spent in the gateway up to the first byte.");

    @PostConstruct
    void register() {
        JvmMetrics.builder().register(registry);
    }

    /** All that was counted, as Prometheus reads it. */
    public MetricSnapshots scrape() {
        return registry.scrape();
    }

    /** A request is over. */
    public void observe(RequestRecord row) {
        var endpoint = row.asked().endpoint();
        var provider = row.route().provider() == null ? "none" : row.route().provider();
        requests.labelValues(endpoint, provider, Integer.toString(row.outcome().status()))
                .inc();
        if (row.usage().total() > 0) {
            count(provider, row.usage());
            cost.labelValues(provider).inc(row.money().costNano());
        }
        duration.labelValues(endpoint, provider).observe(row.timing().totalMs() / MILLIS);
        overhead.labelValues(endpoint, provider).observe(row.timing().overheadUs() / MICROS);
        var level = row.outcome().status() >= SERVER_FAULT ? Level.WARNING : Level.DEBUG;
        if (LOG.isLoggable(level)) {
            LOG.log(level, "request ended", fields(row));
        }
    }

    private void count(String provider, Usage usage) {
        count(provider, PROMPT, "text", usage.input());
        count(provider, PROMPT, "cache_read", usage.cacheRead());
        count(provider, PROMPT, "cache_write", usage.cacheWrite());
        count(provider, PROMPT, "audio", usage.audioInput());
        count(provider, PROMPT, "image", usage.imageInput());
        count(provider, COMPLETION, "text", usage.output());
        count(provider, COMPLETION, "reasoning", usage.reasoning());
        count(provider, COMPLETION, "audio", usage.audioOutput());
    }

    /** What never occurred makes no series. */
    private void count(String provider, String direction, String bucket, long used) {
        if (used > 0) {
            tokens.labelValues(provider, direction, bucket).inc(used);
        }
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    private Histogram histogram(String name, String help) {
        return Histogram.builder()
                .name(name)
                .help(help)
                .labelNames("endpoint", "provider")
                .classicOnly()
                .classicUpperBounds(BOUNDS)
                .register(registry);
    }

    /** Adds a value that is asked for at each scrape. */
    public void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    /** Adds values that are asked for at each scrape, one for each value of a label. */
    public void gauges(String name, String help, String label, Supplier<Map<String, Long>> values) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(callback -> values.get().forEach((of, value) -> callback.call(value, of)))
                .register(registry);
    }

    /** The same for values that only grow. */
    public void counters(String name, String help, String label, Supplier<Map<String, Long>> values) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(callback -> values.get().forEach((of, value) -> callback.call(value, of)))
                .register(registry);
    }

    private static Map<String, Object> fields(RequestRecord row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("correlation_id", row.requestId());
        fields.put("endpoint", row.asked().endpoint());
        fields.put("status", row.outcome().status());
        fields.put("error_code", String.valueOf(row.outcome().errorCode()));
        fields.put("tenant_id", String.valueOf(row.who().tenantId()));
        fields.put("project_id", String.valueOf(row.who().projectId()));
        fields.put("provider", String.valueOf(row.route().provider()));
        fields.put("model", String.valueOf(row.route().model()));
        fields.put("total_ms", row.timing().totalMs());
        return fields;
    }
}
