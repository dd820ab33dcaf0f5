package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what a model name stands for. */
final class Names {

    static final String OPEN = "oah/";
    private static final Pattern NATIVE_ID = Pattern.compile("(?!\\.{1,2}$)[\\x21-\\x7e]{1,200}");

    private final Directory directory;

    Names(Directory directory) {
        this.directory = directory;
    }

    /** @throws dev.hubgate.gateway.failure.FailureException if nobody has such a model */
    Target of(ModelRequest request, Sieve sieve) {
        var name = request.model();
        return of(name).or(() -> unlisted(name, request.kind(), sieve))
                .orElseThrow(() -> unknown(name).exception());
    }

    /** Of a name as clients write it. */
    Optional<Target> of(String name) {
        if (name.startsWith(OPEN)) {
            return open(named(name.substring(OPEN.length())));
        }
        int slash = name.indexOf('/');
        if (slash > 0 && directory.upstream(name.substring(0, slash)).isPresent()) {
            return forced(name.substring(0, slash), name.substring(slash + 1));
        }
        var offers = named(name);
        var firstParty = offers.stream().filter(Offer::isFirstParty).toList();
        return open(firstParty.isEmpty() ? offers : firstParty);
    }

    private static Optional<Target> open(List<Offer> offers) {
        return offers.isEmpty() ? Optional.empty() : Optional.of(new Target(offers, false));
    }

    private Optional<Target> forced(String provider, String nativeId) {
        return directory
                .forced(provider + "/" + nativeId)
                .or(() -> directory.offersOf(directory.modelNamed(nativeId)).stream()
                        .filter(offer -> offer.upstream().name().equals(provider))
                        .findFirst())
                .map(offer -> new Target(List.of(offer), true));
    }

    /** A provider may have models that the catalogue has not: with a credential of their own, callers need no price of it. */
    private Optional<Target> unlisted(String name, String kind, Sieve sieve) {
        int slash = name.indexOf('/');
        if (name.startsWith(OPEN) || slash <= 0) {
            return Optional.empty();
        }
        var nativeId = name.substring(slash + 1);
        return directory
                .upstream(name.substring(0, slash))
                .filter(upstream ->
                        !upstream.isSandbox() && NATIVE_ID.matcher(nativeId).matches())
                .map(upstream -> {
                    if (!sieve.hasOwn(upstream.name())) {
                        throw Failure.modelNotPriced(upstream.name()).exception();
                    }
                    return new Target(List.of(Offer.unlisted(upstream, nativeId, kind)), true);
                });
    }

    /** Offers under a canonical name, another name of the model, or a provider's own. */
    private List<Offer> named(String name) {
        var byModel = directory.offersOf(directory.modelNamed(name));
        return byModel.isEmpty() ? directory.offersNamed(name) : byModel;
    }

    private Failure unknown(String name) {
        return Failure.modelNotFound(NearNames.of(name, directory));
    }
}
