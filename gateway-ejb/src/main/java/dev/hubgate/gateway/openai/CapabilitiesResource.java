package dev.hubgate.gateway.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.dialect.Feature;
import dev.hubgate.gateway.dialect.Support;
import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.gateway.door.TraceFilter;
import dev.hubgate.gateway.flow.Dialects;
import dev.hubgate.gateway.flow.RequestFlow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/capabilities}: what works with which provider, from the tables that decide over requests. */
@ApplicationScoped
@Path("/v1/capabilities")
@Produces(MediaType.APPLICATION_JSON)
public class CapabilitiesResource {

    @Inject
    private RequestFlow flow;

    @Inject
    private DirectoryKeeper directories;

    @Inject
    private Dialects dialects;

    @GET
    public byte[] list(@Context ContainerRequestContext context) {
        var directory = directories.current();
        flow.admit(context.getHeaderString(HttpHeaders.AUTHORIZATION), directory, TraceFilter.of(context));
        var list = Json.object().put("object", "list");
        var data = list.putArray("data");
        for (var upstream : directory.upstreams()) {
            var provider = data.addObject()
                    .put("provider", upstream.name())
                    .put("object", "provider.capabilities")
                    .put("dialect", upstream.dialect())
                    .put("usable", upstream.isUsable());
            write(dialects.of(upstream).capabilities(upstream), provider);
        }
        return Json.write(list);
    }

    static void write(Capabilities capabilities, ObjectNode provider) {
        var features = provider.putObject("features");
        for (var feature : Feature.values()) {
            features.put(feature.label(), word(capabilities.of(feature)));
        }
        var parameters = provider.putObject("parameters");
        for (var option : Option.values()) {
            if (option.kind() == Option.Kind.BOUND) {
                parameters.put(option.field(), "yes");
            } else {
                parameters.put(option.field(), capabilities.of(option).condition());
            }
        }
    }

    private static String word(Support support) {
        return support.name().toLowerCase(Locale.ROOT);
    }
}
