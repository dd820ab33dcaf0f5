package dev.hubgate.gateway.node;

import dev.hubgate.gateway.audit.Telemetry;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** {@code GET /metrics} in Prometheus' text format. */
@Path("/metrics")
public class MetricsResource {

    private static final PrometheusTextFormatWriter WRITER =
            PrometheusTextFormatWriter.builder().build();

    @Inject
    private Telemetry telemetry;

    @GET
    public Response metrics() throws IOException {
        var text = new ByteArrayOutputStream();
        WRITER.write(text, telemetry.scrape());
        return Response.ok(text.toByteArray(), WRITER.getContentType()).build();
    }
}
