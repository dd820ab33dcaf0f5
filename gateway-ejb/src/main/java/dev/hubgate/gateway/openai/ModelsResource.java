package dev.hubgate.gateway.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.door.TraceFilter;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.flow.RequestFlow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/models} and {@code GET /v1/models/{id}}: every name that would be served now. */
@ApplicationScoped
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
public class ModelsResource {

    /** OpenAI's objects carry a time of making; the catalogue does not know one, and clients ask for a number. */
    private static final long CREATED = 1_767_225_600;

    @Inject
    private RequestFlow flow;

    @Inject
    private DirectoryKeeper directories;

    @GET
    public byte[] list(@Context ContainerRequestContext context) {
        var list = Json.object().put("object", "list");
        var data = list.putArray("data");
        names(context).forEach((name, owner) -> data.add(model(name, owner)));
        return Json.write(list);
    }

    @GET
    @Path("{id: .+}")
    public byte[] get(@PathParam("id") String id, @Context ContainerRequestContext context) {
        var owner = names(context).get(id);
        if (owner == null) {
            throw Failure.modelNotFound(List.of()).exception();
        }
        return Json.write(model(id, owner));
    }

    private Map<String, String> names(ContainerRequestContext context) {
        var directory = directories.current();
        var caller = flow.admit(context.getHeaderString(HttpHeaders.AUTHORIZATION), directory, TraceFilter.of(context));
        return names(directory, caller.project());
    }

    /** Names in order, each with its owner: open ones, forced ones, and bare ones of those who made the model. */
    static Map<String, String> names(Directory directory, Project project) {
        var names = new TreeMap<String, String>();
        for (var offer : directory.offers()) {
            if (isServed(offer, directory, project)) {
                if (offer.traits().auto()) {
                    names.put("oah/auto", "hubgate");
                }
                names.put("oah/" + offer.model(), owner(offer));
                names.put(offer.forcedName(), offer.upstream().name());
                if (offer.isFirstParty()) {
                    names.put(offer.model(), offer.upstream().name());
                }
            }
        }
        return names;
    }

    /** By the operator's credential at a price, or by the project's own. */
    private static boolean isServed(Offer offer, Directory directory, Project project) {
        if (!project.routing().allows(offer.model(), offer.traits().tier())) {
            return false;
        }
        return (offer.upstream().isUsable() && offer.rate() != null)
                || !directory.ownPool(project.id(), offer.upstream().name()).isEmpty();
    }

    private static String owner(Offer offer) {
        return offer.creator() == null ? "hubgate" : offer.creator();
    }

    private static ObjectNode model(String name, String owner) {
        return Json.object()
                .put("id", name)
                .put("object", "model")
                .put("created", CREATED)
                .put("owned_by", owner);
    }
}
