package dev.hubgate.firewall;

import java.util.Objects;

/**
 * A place in a text that a policy does something about. It does not hold the value.
 *
 * @param entity what it is: the name of an {@link EntityType}, or {@code CUSTOM_} and the name of a project's own pattern
 * @param action what is to be done, never {@link Action#OFF}
 * @param start where it begins, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param score how sure it is, from 0 to 1
 */
public record Detection(String entity, Action action, int start, int end, double score) {

    public Detection {
        Objects.requireNonNull(entity);
        if (action == Action.OFF || start < 0 || end <= start || score < 0 || score > 1) {
            throw new IllegalArgumentException("a detection has a length, a score from 0 to 1, and something to do");
        }
    }
}
