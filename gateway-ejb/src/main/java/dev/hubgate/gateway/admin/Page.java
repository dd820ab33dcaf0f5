package dev.hubgate.gateway.admin;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next what to ask for as {@code after} to get the part behind it; null if this is the end
 */
public record Page<V extends View>(List<V> data, String next) implements View {

    public Page {
        data = List.copyOf(data);
    }

    /**
     * The first {@code limit} of what was fetched.
     *
     * @param fetched one more than the limit if there is more
     * @param cursor where a row stands in the list
     */
    public static <R, V extends View> Page<V> of(
            List<R> fetched, int limit, Function<R, String> cursor, Function<R, V> view) {
        var shown = fetched.size() > limit ? fetched.subList(0, limit) : fetched;
        var next = fetched.size() > limit ? cursor.apply(shown.getLast()) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
