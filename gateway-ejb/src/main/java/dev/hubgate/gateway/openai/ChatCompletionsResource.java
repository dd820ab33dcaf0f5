package dev.hubgate.gateway.openai;

import dev.hubgate.firewall.request.Purpose;
import dev.hubgate.gateway.chat.RequestReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;

/** {@code POST /v1/chat/completions}, whole and streamed. */
@ApplicationScoped
@Path("/v1/chat/completions")
public class ChatCompletionsResource {

    @Inject
    private ModelCalls calls;

    @POST
    public void complete(
            InputStream body,
            @Context HttpServletRequest request,
            @Context ContainerRequestContext context,
            @Suspended AsyncResponse reply) {
        calls.serve(context, request, body, reply, new OpenAiFront(Purpose.CONVERSATION, RequestReader::chat));
    }
}
