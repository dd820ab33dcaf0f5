package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.dialect.WireRequest;
import dev.hubgate.gateway.dialect.sandbox.Sandbox;
import dev.hubgate.gateway.directory.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Carries a request to its provider, or to the sandbox that stands in for one. */
@ApplicationScoped
public class Relay {

    private UpstreamClient client;

    /** For the container's proxy only. */
    protected Relay() {}

    @Inject
    public Relay(UpstreamClient client) {
        this.client = client;
    }

    /** @throws dev.hubgate.gateway.failure.FailureException if no answer came */
    public Answer send(Upstream upstream, WireRequest request, Call call) {
        if (upstream.isSandbox()) {
            var answer = Sandbox.answer(request);
            call.onCancel(answer::close);
            return answer;
        }
        return client.send(upstream.name(), request, call);
    }
}
