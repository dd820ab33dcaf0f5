package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.AdminApi;
import dev.hubgate.gateway.admin.AdminFilter;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.gateway.feed.PriceRefresh;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The door to the refresh of prices. The list is fetched outside of any transaction, unlike with other changes. */
@AdminApi
@RequestScoped
@Path("admin/v1/price-feed")
@Produces(MediaType.APPLICATION_JSON)
public class PriceFeedResource {

    @Inject
    private PriceRefresh prices;

    @Inject
    private DirectoryKeeper directories;

    @Context
    private ContainerRequestContext request;

    @POST
    @Path("refresh")
    public PriceRefreshView refresh() {
        var caller = AdminFilter.callerOf(request);
        Reach.requireOperator(caller);
        var refreshed = prices.now(caller.tokenId());
        directories.refresh();
        return PriceRefreshView.of(refreshed);
    }
}
