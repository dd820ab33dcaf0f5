package dev.hubgate.gateway.directory;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is known of a model at a provider, beside its size and its price.
 *
 * @param tier the model's, whoever serves it; the dearest where the model has no price
 * @param auto whether {@code oah/auto} may choose the model
 * @param skills what it is known to do
 * @param lacks what it is known not to do
 * @param quantization precision of its weights, such as {@code fp8}; null if nobody said
 * @param endsOn the day from which it is announced not to be served any more; null if none is
 */
public record Traits(
        Tier tier, boolean auto, Set<Skill> skills, Set<Skill> lacks, String quantization, LocalDate endsOn) {

    /** Of a model of which nobody said anything. */
    public static final Traits UNKNOWN = new Traits(Tier.PREMIUM, false, Set.of(), Set.of(), null, null);

    public Traits {
        skills = Set.copyOf(skills);
        lacks = Set.copyOf(lacks);
    }

    /** Whether its announced end has come. */
    public boolean hasEnded(LocalDate today) {
        return endsOn != null && !today.isBefore(endsOn);
    }
}
