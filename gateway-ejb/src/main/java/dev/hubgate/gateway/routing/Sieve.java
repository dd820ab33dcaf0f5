package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.directory.Routing.Condition;
import dev.hubgate.gateway.directory.Skill;
import dev.hubgate.gateway.directory.Tier;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.routing.Exclusion.Cause;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lets through what of a target can serve one request, with each credential that it may be called with. */
final class Sieve {

    private final ModelRequest request;
    private final Estimate estimate;
    private final Project project;
    private final Directory directory;
    private final Set<Skill> needs;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final List<Exclusion> excluded = new ArrayList<>();
    /** Once an own credential was found for the model asked for, usable or not, nothing else is to be paid for. */
    private boolean ownOnly;

    Sieve(ModelRequest request, Estimate estimate, Project project, Directory directory) {
        this.request = request;
        this.estimate = estimate;
        this.project = project;
        this.directory = directory;
        this.needs = Requirements.of(request);
    }

    /** Tiers that the project may use. */
    Set<Tier> tiers() {
        return project.routing().tiers();
    }

    boolean hasOwn(String provider) {
        return !directory.ownPool(project.id(), provider).isEmpty();
    }

    List<Exclusion> excluded() {
        return excluded;
    }

    /** In no order. Remembers what does not pass. */
    List<Leg> legs(Target target, boolean fallback) {
        var served = stillServed(target);
        var own = new ArrayList<Leg>();
        var managed = new ArrayList<Leg>();
        for (var offer : served) {
            var cause = cause(offer, target.forced());
            if (cause == null) {
                cause = add(offer, target.forced(), fallback, own, managed);
            }
            if (cause != null) {
                excluded.add(new Exclusion(offer, cause));
            }
        }
        ownOnly |= !project.routing().managedFallback()
                && (!own.isEmpty() || served.stream().anyMatch(this::lacksOwn));
        if (ownOnly) {
            managed.forEach(leg -> excluded.add(new Exclusion(leg.offer(), Cause.OWN_CREDENTIAL_FIRST)));
        } else {
            own.addAll(managed);
        }
        return own;
    }

    private boolean lacksOwn(Offer offer) {
        return directory.lacksOwn(project.id(), offer.upstream().name());
    }

    /** Without those whose announced end has come, unless none is left then: a vendor may serve them longer. */
    private List<Offer> stillServed(Target target) {
        if (target.forced()) {
            return target.offers();
        }
        var served = target.offers().stream()
                .filter(offer -> !offer.traits().hasEnded(today))
                .toList();
        if (served.size() == target.offers().size() || served.isEmpty()) {
            return target.offers();
        }
        target.offers().stream()
                .filter(offer -> offer.traits().hasEnded(today))
                .forEach(offer -> excluded.add(new Exclusion(offer, Cause.ENDED)));
        return served;
    }

    /** Whoever forces a provider has chosen its precision and knows what it can do; only rules of the house apply. */
    private Cause cause(Offer offer, boolean forced) {
        if (!offer.kind().equals(request.kind())) {
            return Cause.KIND;
        }
        if (!project.routing().allows(offer.model(), offer.traits().tier())) {
            return Cause.NOT_ALLOWED;
        }
        if (!forced) {
            var quantization = offer.traits().quantization();
            if (quantization != null
                    && project.routing().excludedQuantizations().contains(quantization)) {
                return Cause.QUANTIZATION;
            }
            if (lacksNeeded(offer)) {
                return Cause.SKILL;
            }
        }
        return Requirements.isSurelyTooLong(request, estimate, offer) ? Cause.CONTEXT_LENGTH : null;
    }

    private boolean lacksNeeded(Offer offer) {
        var lacks = offer.traits().lacks();
        if (lacks.isEmpty()) {
            return false;
        }
        for (var skill : needs) {
            if (lacks.contains(skill)) {
                return true;
            }
        }
        return false;
    }

    /** @return why it has no leg, null if it has */
    private Cause add(Offer offer, boolean forced, boolean fallback, List<Leg> own, List<Leg> managed) {
        var provider = offer.upstream().name();
        var usable = Stream.concat(
                        directory.ownPool(project.id(), provider).stream(), directory.pool(provider).stream())
                .filter(Upstream::isUsable)
                .toList();
        var reaching = usable.stream()
                .filter(upstream -> forced || upstream.reaches(offer.nativeId()))
                .toList();
        if (hasOwn(provider)
                && !project.routing().managedFallback()
                && reaching.stream().noneMatch(Upstream::own)) {
            // Whoever brought a credential has not said yes to paying for another.
            return Cause.REGION;
        }
        var found = false;
        for (var upstream : reaching) {
            if (upstream.own()) {
                own.add(new Leg(offer.at(upstream), 0, fallback));
                found = true;
            } else if (offer.rate() != null) {
                managed.add(new Leg(offer.at(upstream), estimate.costAt(offer.rate()), fallback));
                found = true;
            }
        }
        if (found) {
            return null;
        }
        if (reaching.isEmpty()) {
            return usable.isEmpty() ? Cause.NO_CREDENTIAL : Cause.REGION;
        }
        return Cause.NO_PRICE;
    }

    /**
     * Whether the project wants another model in place of one of which nothing passed. Rules that say what it may use are no
     * reason for another one.
     */
    boolean justifiesFallback() {
        var conditions = project.routing().fallbackOn();
        return nearest()
                .map(Exclusion::cause)
                .filter(cause -> switch (cause) {
                    case KIND, NOT_ALLOWED -> false;
                    case CONTEXT_LENGTH -> conditions.contains(Condition.CONTEXT_LENGTH);
                    case NO_CREDENTIAL, REGION, NO_PRICE, QUANTIZATION, ENDED, SKILL, OWN_CREDENTIAL_FIRST ->
                        conditions.contains(Condition.ERROR);
                })
                .isPresent();
    }

    /** The offer that came furthest. */
    private Optional<Exclusion> nearest() {
        return excluded.stream().max(Comparator.comparing(Exclusion::cause));
    }

    /** Why nothing passed: the reason of the offer that came furthest. */
    Failure refusal() {
        var nearest = nearest();
        if (nearest.isEmpty()) {
            return Failure.noModelChosen();
        }
        var offer = nearest.get().offer();
        var provider = offer.upstream().name();
        return switch (nearest.get().cause()) {
            case KIND -> Failure.wrongKind(offer.kind());
            case NOT_ALLOWED -> Failure.modelNotAllowed(offer.traits().tier().label());
            case NO_CREDENTIAL -> Failure.noCredential(provider);
            case REGION -> Failure.noneSuits("no credential here is for the region that it is served in");
            case NO_PRICE -> Failure.modelNotPriced(provider);
            case QUANTIZATION, ENDED, OWN_CREDENTIAL_FIRST ->
                Failure.noneSuits("every provider of it is excluded by a rule of the project");
            case SKILL -> Failure.noneSuits("it cannot do what the request needs");
            case CONTEXT_LENGTH ->
                Failure.contextTooLong("The prompt of about " + estimate.prompt()
                        + " tokens is longer than this model takes (" + offer.contextWindow() + ").");
        };
    }
}
