package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * From a model name to the offers that can serve it, the cheapest for this very request first. {@code oah/<model>} leaves
 * the provider open, {@code <provider>/<native id>} forces it, a bare name goes to the model's creator, or is left open
 * where the model is nobody's.
 */
@ApplicationScoped
public class Planner {

    private static final String OPEN = "oah/";
    private static final long TYPICAL_REPLY_TOKENS = 500;

    /** @throws dev.hubgate.gateway.failure.FailureException if the name leads nowhere, or nowhere usable */
    public RoutePlan plan(ModelRequest request, Directory directory) {
        var name = request.model();
        if (name.startsWith(OPEN)) {
            return open(request, named(name.substring(OPEN.length()), directory), directory);
        }
        int slash = name.indexOf('/');
        if (slash > 0 && directory.upstream(name.substring(0, slash)).isPresent()) {
            return forced(request, name.substring(0, slash), name.substring(slash + 1), directory);
        }
        var offers = named(name, directory);
        var firstParty = offers.stream().filter(Offer::isFirstParty).toList();
        return open(request, firstParty.isEmpty() ? offers : firstParty, directory);
    }

    /** Offers under a canonical name or under a provider's own. */
    private static List<Offer> named(String name, Directory directory) {
        var byModel = directory.offersOf(name);
        return byModel.isEmpty() ? directory.offersNamed(name) : byModel;
    }

    private static RoutePlan forced(ModelRequest request, String provider, String nativeId, Directory directory) {
        var offer = directory
                .forced(provider + "/" + nativeId)
                .or(() -> directory.offersOf(nativeId).stream()
                        .filter(candidate -> candidate.upstream().name().equals(provider))
                        .findFirst());
        if (offer.isEmpty()) {
            var upstream = directory.upstream(provider).orElseThrow();
            throw (upstream.isSandbox() ? unknown(request, directory) : Failure.modelNotPriced(provider)).exception();
        }
        return checked(request, "forced", List.of(offer.get()));
    }

    private static RoutePlan open(ModelRequest request, List<Offer> offers, Directory directory) {
        if (offers.isEmpty()) {
            throw unknown(request, directory).exception();
        }
        var ofKind = offers.stream()
                .filter(offer -> offer.kind().equals(request.kind()))
                .toList();
        var usable = ofKind.stream()
                .filter(offer -> offer.upstream().isUsable() && offer.rate() != null)
                .sorted(Comparator.comparingLong(expectedCost(request)).thenComparing(Offer::forcedName))
                .toList();
        if (usable.isEmpty()) {
            return checked(request, "only_provider", List.of(ofKind.isEmpty() ? offers.getFirst() : ofKind.getFirst()));
        }
        return checked(request, providers(usable) == 1 ? "only_provider" : "cheapest", usable);
    }

    private static long providers(List<Offer> offers) {
        return offers.stream().map(Offer::upstream).distinct().count();
    }

    /** Input is guessed, which is the same for all; output is priced as typical. */
    private static ToLongFunction<Offer> expectedCost(ModelRequest request) {
        var input = request.promptGuess() + 1;
        var output = request instanceof ChatRequest ? TYPICAL_REPLY_TOKENS : 0;
        return offer -> offer.rate().plain(input, output);
    }

    private static RoutePlan checked(ModelRequest request, String reason, List<Offer> legs) {
        var first = legs.getFirst();
        if (!first.kind().equals(request.kind())) {
            throw Failure.wrongKind(first.kind()).exception();
        }
        if (first.rate() == null) {
            throw Failure.modelNotPriced(first.upstream().name()).exception();
        }
        if (!first.upstream().isUsable()) {
            throw Failure.noCredential(first.upstream().name()).exception();
        }
        return new RoutePlan(reason, legs);
    }

    private static Failure unknown(ModelRequest request, Directory directory) {
        return Failure.modelNotFound(NearNames.of(request.model(), directory));
    }
}
