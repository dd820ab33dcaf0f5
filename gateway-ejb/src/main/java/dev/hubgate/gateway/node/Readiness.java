package dev.hubgate.gateway.node;

import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.gateway.door.Admission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Whether this node should get requests: it has read its settings, the database answered lately, and it is not about to
 * stop. Asking costs the database nothing.
 */
@org.eclipse.microprofile.health.Readiness
@Startup
@ApplicationScoped
public class Readiness implements HealthCheck {

    private static final long STALE_NANOS = TimeUnit.SECONDS.toNanos(10);

    @Inject
    private Admission admission;

    @Inject
    private DirectoryKeeper directories;

    @Override
    public HealthCheckResponse call() {
        var fresh = directories.isFresh(STALE_NANOS);
        return HealthCheckResponse.named("gateway")
                .status(fresh && !admission.isDraining())
                .withData("database", fresh ? "answers" : "silent")
                .withData("draining", admission.isDraining())
                .build();
    }
}
