package dev.hubgate.gateway.openai;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** {@code GET /}: a person with a browser wants the console. */
@Path("/")
public class RootResource {

    @GET
    public Response toConsole() {
        return Response.seeOther(URI.create("console/")).build();
    }
}
