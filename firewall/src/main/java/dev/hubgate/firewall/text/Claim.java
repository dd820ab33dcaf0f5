package dev.hubgate.firewall.text;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Finding;
import dev.hubgate.firewall.Sensitivity;
import java.util.Comparator;

/**
 * What one way of looking takes a place for, before it is settled with the others.
 *
 * @param rank how much its kind counts against others at the same place
 */
record Claim(String entity, int rank, Action action, int start, int end, double score) {

    private static final int OWN = 4;
    private static final int FORM = 3;
    private static final int ADDRESS = 2;
    private static final int LOOSE_FORM = 1;
    private static final int WORDS = 0;

    /** What counts most first; of the same kind what more sensitivities count, then the longest, then the surest. */
    static final Comparator<Claim> BEST = Claim::against;

    private static int against(Claim one, Claim other) {
        int order = Integer.compare(other.rank, one.rank);
        order = order == 0 ? Integer.compare(other.tier(), one.tier()) : order;
        order = order == 0 ? Integer.compare(other.length(), one.length()) : order;
        order = order == 0 ? Double.compare(other.score, one.score) : order;
        order = order == 0 ? Integer.compare(one.start, other.start) : order;
        return order == 0 ? one.entity.compareTo(other.entity) : order;
    }

    static Claim of(Finding finding, Action action, int start, int end) {
        return new Claim(finding.type().name(), rank(finding), action, start, end, finding.score());
    }

    static Claim own(String entity, Action action, int start, int end) {
        return new Claim(entity, OWN, action, start, end, 1);
    }

    private static int rank(Finding finding) {
        return switch (finding.type()) {
            case PERSON, LOCATION, ORGANIZATION, NRP, AGE, ZIP_CODE, DATE_TIME, URL -> WORDS;
            case STREET_ADDRESS -> ADDRESS;
            default -> finding.score() >= Sensitivity.RELAXED.threshold() ? FORM : LOOSE_FORM;
        };
    }

    int length() {
        return end - start;
    }

    private int tier() {
        return score >= Sensitivity.RELAXED.threshold() ? 2 : score >= Sensitivity.BALANCED.threshold() ? 1 : 0;
    }

    /** Whether what another leaves over of it is still worth something: part of a name is, part of a number is none. */
    boolean divides() {
        return rank == WORDS || rank == ADDRESS;
    }

    boolean isOwn() {
        return rank == OWN;
    }

    /** Whether both mean nearly the same place. */
    boolean sameAs(Claim other) {
        int both = Math.min(end, other.end) - Math.max(start, other.start);
        return both * 10L >= (Math.max(end, other.end) - Math.min(start, other.start)) * 9L;
    }

    Claim within(int from, int to) {
        return new Claim(entity, rank, action, from, to, score);
    }

    Claim with(Action stronger) {
        return new Claim(entity, rank, stronger, start, end, score);
    }

    /** Whether a type that is looked for by its form was found, not words. */
    static boolean formed(EntityType type) {
        return rank(new Finding(type, 0, 1, 1)) == FORM;
    }
}
