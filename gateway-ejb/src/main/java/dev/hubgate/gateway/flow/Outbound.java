package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Answer;
import dev.hubgate.gateway.relay.Batch;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.UpstreamClient;
import dev.hubgate.gateway.relay.UpstreamSettings;
import dev.hubgate.gateway.relay.WireRequest;
import dev.hubgate.gateway.sandbox.Sandbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Set;

/** Calls a provider, or the simulation of one, and makes a failure of everything that is no good answer. */
@ApplicationScoped
public class Outbound {

    private static final int MAX_ERROR_BYTES = 64 << 10;
    private static final int MOST_CALLS = 256;
    private static final Set<Integer> PROVOKABLE = Set.of(400, 403, 404, 409, 413, 415, 422, 424);

    @Inject
    private UpstreamClient client;

    @Inject
    private UpstreamSettings settings;

    /** An answer with a good status, whose body still comes. */
    Answer open(Dialect dialect, Offer offer, WireRequest wire, Call call) {
        var upstream = offer.upstream();
        var answer = upstream.isSandbox() ? Sandbox.answer(wire, call) : client.send(upstream.name(), wire, call);
        if (!answer.isGood()) {
            throw judged(dialect.error(offer, refusal(answer)), answer.status()).exception();
        }
        return answer;
    }

    /** What a provider says of a request it may have been made to say: words of the caller's stand in such messages. */
    private static Failure judged(Failure failure, int status) {
        return PROVOKABLE.contains(status) ? failure.inDoubt() : failure;
    }

    /** The whole body of a good answer. */
    byte[] whole(Dialect dialect, Offer offer, WireRequest wire, Call call) {
        try (var answer = open(dialect, offer, wire, call)) {
            return bytes(offer, answer.body());
        }
    }

    /** The whole bodies of several good answers, in the order of the requests. The first that fails stops the others. */
    List<byte[]> whole(Dialect dialect, Offer offer, List<WireRequest> wires, Call call) {
        if (wires.size() > MOST_CALLS) {
            var why = "It takes so few inputs at once that more than " + MOST_CALLS + " calls would be needed.";
            throw Failure.unsupported("input", offer.upstream().name(), why).exception();
        }
        var each = new Call();
        call.onCancel(each::cancel);
        return new Batch<byte[]>(each::cancel).each(wires, wire -> whole(dialect, offer, wire, each));
    }

    byte[] bytes(Offer offer, InputStream body) {
        var provider = offer.upstream().name();
        try {
            var bytes = body.readNBytes(settings.maxReplyBytes() + 1);
            if (bytes.length > settings.maxReplyBytes()) {
                throw Failure.providerUnavailable(provider, "sent a reply that is too large")
                        .exception();
            }
            return bytes;
        } catch (HttpTimeoutException e) {
            throw Failure.timeout(provider).exception();
        } catch (IOException e) {
            throw Failure.providerUnavailable(provider, "broke the reply off").exception();
        }
    }

    private static Refusal refusal(Answer answer) {
        byte[] body;
        try (answer) {
            body = answer.body().readNBytes(MAX_ERROR_BYTES);
        } catch (IOException e) {
            body = new byte[0];
        }
        var errorType = answer.header("x-amzn-errortype").orElse(null);
        return new Refusal(answer.status(), answer.retryAfterSeconds(), errorType, body);
    }
}
