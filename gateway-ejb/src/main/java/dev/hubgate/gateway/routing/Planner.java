package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.health.Health;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From a model name to the legs that can serve this very request, the best first. {@code oah/<model>} leaves the provider open,
 * {@code oah/auto} the model too, {@code <provider>/<native id>} forces both, a bare name goes to the model's creator, or is
 * left open where the model is nobody's. It reads the snapshot and what is known of the providers' health, and calls nobody.
 */
@ApplicationScoped
public class Planner {

    private static final int MOST_LEGS = 16;

    private Health health;
    private Conversations conversations;

    /** For the container's proxy only. */
    protected Planner() {}

    @Inject
    public Planner(Health health, Conversations conversations) {
        this.health = health;
        this.conversations = conversations;
    }

    /** @throws dev.hubgate.gateway.failure.FailureException if the name leads nowhere, or nowhere usable */
    public RoutePlan plan(ModelRequest request, Project project, Directory directory) {
        var estimate = Estimate.of(request);
        var conversation = project.routing().sticky() && request instanceof ChatRequest chat
                ? conversations.keyOf(chat, project)
                : 0;
        var ranking = new Ranking(
                estimate,
                project.routing(),
                health,
                conversations.spot(conversation),
                Requirements.wantsSchema(request));
        var sieve = new Sieve(request, estimate, project, directory);
        var names = new Names(directory);
        var auto = Auto.named(request.model());
        return auto.isPresent() && request instanceof ChatRequest chat
                ? auto(auto.get().judge(chat, estimate, project.routing()), sieve, ranking, directory, conversation)
                : named(request, project, names, sieve, ranking, conversation);
    }

    private static RoutePlan named(
            ModelRequest request, Project project, Names names, Sieve sieve, Ranking ranking, long conversation) {
        var target = names.of(request, sieve);
        var legs = new ArrayList<>(ranking.sorted(sieve.legs(target, false)));
        if (!target.forced() && (!legs.isEmpty() || sieve.justifiesFallback())) {
            for (var fallback : remaining(project.routing().fallbacks(), names, target)) {
                legs.addAll(ranking.sorted(sieve.legs(fallback, true)));
            }
        }
        if (legs.isEmpty()) {
            throw sieve.refusal().exception();
        }
        return new RoutePlan(
                target.forced() ? Reason.FORCED : ranking.reason(legs),
                legs.subList(0, Math.min(legs.size(), MOST_LEGS)),
                sieve.excluded(),
                Optional.empty(),
                conversation);
    }

    /** What the chain goes on with: all of it, or what stands behind the model asked for. */
    private static List<Target> remaining(List<String> fallbacks, Names names, Target asked) {
        if (fallbacks.isEmpty()) {
            return List.of();
        }
        var chain = fallbacks.stream().map(names::of).flatMap(Optional::stream).toList();
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).isSameModel(asked)) {
                return chain.subList(i + 1, chain.size());
            }
        }
        return chain;
    }

    private static RoutePlan auto(
            Judgement judged, Sieve sieve, Ranking ranking, Directory directory, long conversation) {
        for (var tier : Auto.order(judged.tier(), sieve.tiers())) {
            var legs = ranking.sorted(sieve.legs(new Target(directory.auto(tier), false), false));
            if (!legs.isEmpty()) {
                var found = new Judgement(judged.score(), judged.factors(), tier);
                return new RoutePlan(
                        ranking.reason(legs),
                        legs.subList(0, Math.min(legs.size(), MOST_LEGS)),
                        sieve.excluded(),
                        Optional.of(found),
                        conversation);
            }
        }
        throw sieve.refusal().exception();
    }
}
