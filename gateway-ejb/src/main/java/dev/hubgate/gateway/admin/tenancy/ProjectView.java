package dev.hubgate.gateway.admin.tenancy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.tenancy.Project;
import java.time.Instant;

/** A project. */
public record ProjectView(
        String id,
        String tenantId,
        String name,
        String slug,
        int defaultMaxTokens,
        String unsupportedParameters,
        boolean fetchMedia,
        @JsonUnwrapped RoutingView routing,
        Instant createdAt)
        implements View {

    static ProjectView of(Project project) {
        return new ProjectView(
                project.getId(),
                project.getTenantId(),
                project.getName(),
                project.getSlug(),
                project.getDefaultMaxTokens(),
                project.getUnsupportedParameters(),
                project.isFetchMedia(),
                RoutingView.of(project.getRouting()),
                project.getCreatedAt());
    }
}
