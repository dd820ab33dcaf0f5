package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.dialect.Feature;
import dev.hubgate.gateway.dialect.Fit;
import dev.hubgate.gateway.dialect.Support;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.routing.Leg;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes of a request what a leg's provider can express; the rest is refused, or left out and named. */
@ApplicationScoped
public class Fitting {

    private Dialects dialects;

    /** For the container's proxy only. */
    protected Fitting() {}

    @Inject
    public Fitting(Dialects dialects) {
        this.dialects = dialects;
    }

    /** @throws dev.hubgate.gateway.failure.FailureException naming what cannot be honoured there */
    Asking asking(Errand errand, Leg leg) {
        var offer = leg.offer();
        var caller = errand.caller();
        return switch (errand.request()) {
            case ChatRequest chat -> {
                var capabilities = dialects.of(offer.upstream()).capabilities(offer);
                var fit = Fit.of(chat, offer, capabilities, caller.project().dropUnsupported());
                yield asking(errand, leg, fit.request(), fit.dropped());
            }
            case EmbeddingRequest embedding -> {
                requireEmbeddings(embedding, offer);
                yield asking(errand, leg, embedding, List.of());
            }
        };
    }

    private static Asking asking(Errand errand, Leg leg, ModelRequest request, List<String> dropped) {
        Caller.Known caller = errand.caller();
        var maxTokens = ReplyBound.of(request, leg.offer(), caller);
        return new Asking(errand.front(), leg, request, errand.guarded(), dropped, maxTokens, caller);
    }

    private void requireEmbeddings(EmbeddingRequest embedding, Offer offer) {
        var capabilities = dialects.of(offer.upstream()).capabilities(offer);
        if (capabilities.of(Feature.EMBEDDINGS) == Support.NONE) {
            throw Failure.unsupported("model", offer.upstream().name()).exception();
        }
        if (embedding.texts().isEmpty() && capabilities.of(Feature.EMBEDDING_TOKENS) == Support.NONE) {
            throw Failure.unsupported("input", offer.upstream().name()).exception();
        }
    }
}
