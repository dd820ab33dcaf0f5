package dev.hubgate.store.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of a model, whoever serves it.
 *
 * @param creator the provider that made it, null if it is an open one
 * @param tier {@code economy}, {@code standard} or {@code premium}
 * @param contextWindow tokens of prompt and reply together, null if nobody said
 * @param skills what it is known to do somewhere, such as {@code tools}
 * @param blendedNano what a million tokens cost where it is cheapest, three parts input and one part output
 * @param providers how many serve it
 */
public record ModelProfile(
        String model,
        String creator,
        String tier,
        Integer contextWindow,
        Set<String> skills,
        long blendedNano,
        long providers) {

    public ModelProfile {
        skills = Set.copyOf(skills);
    }

    /** Whether it is of a similar class: the same tier, and no less able as far as anybody knows. */
    public boolean isLike(ModelProfile other) {
        return !model.equals(other.model)
                && tier.equals(other.tier)
                && skills.containsAll(other.skills)
                && (other.contextWindow == null || (contextWindow != null && contextWindow >= other.contextWindow));
    }

    /**
     * Models of a similar class, to go on with where this one cannot be had: those of other creators first, who seldom fail
     * at the same time, and the cheaper first among these.
     */
    public List<ModelProfile> standIns(List<ModelProfile> all) {
        return all.stream()
                .filter(candidate -> candidate.isLike(this))
                .sorted(Comparator.comparingInt(
                                (ModelProfile candidate) -> Objects.equals(candidate.creator, creator) ? 1 : 0)
                        .thenComparingLong(ModelProfile::blendedNano)
                        .thenComparing(ModelProfile::model))
                .toList();
    }
}
