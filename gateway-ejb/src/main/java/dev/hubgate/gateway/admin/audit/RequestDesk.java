package dev.hubgate.gateway.admin.audit;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.AdminCaller.Operator;
import dev.hubgate.gateway.admin.AdminCaller.TenantAdmin;
import dev.hubgate.gateway.admin.Ids;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.audit.Requests;
import dev.hubgate.store.audit.Requests.Search;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Shows the records of requests. */
@ApplicationScoped
public class RequestDesk {

    @Inject
    private Requests requests;

    @Inject
    private Reach reach;

    /**
     * Which requests are wanted, as the client said; null leaves a condition out.
     *
     * @param correlationId what the reply carried as {@code x-request-id}
     */
    public record Wanted(String tenantId, String projectId, String correlationId) {}

    /** Requests that the caller can reach, newest first. */
    public Page<RequestView> requests(AdminCaller caller, Wanted wanted, PageQuery query) {
        if (wanted.projectId() != null) {
            reach.project(caller, wanted.projectId());
        }
        var search = new Search(
                tenantId(caller, wanted.tenantId()),
                wanted.projectId(),
                Ids.optional("correlation_id", wanted.correlationId()),
                query.afterId(),
                query.fetch());
        return Page.of(requests.find(search), query.limit(), RequestRecord::requestId, RequestView::of);
    }

    /** An operator may ask for all tenants at once, and for requests that were nobody's. */
    private String tenantId(AdminCaller caller, String asked) {
        return switch (caller) {
            case Operator operator when asked == null -> null;
            case Operator operator -> reach.tenantId(operator, asked);
            case TenantAdmin admin -> reach.tenantId(admin, asked);
        };
    }
}
