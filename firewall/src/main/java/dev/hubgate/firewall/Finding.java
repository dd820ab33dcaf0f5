package dev.hubgate.firewall;

/**
 * A place in a text where something was found. It does not hold the value.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param score how sure it is, from 0 to 1
 */
public record Finding(EntityType type, int start, int end, double score) {

    public Finding {
        if (start < 0 || end <= start || score < 0 || score > 1) {
            throw new IllegalArgumentException("a finding has a length and a score from 0 to 1");
        }
    }
}
