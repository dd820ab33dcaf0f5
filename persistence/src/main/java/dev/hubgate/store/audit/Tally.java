package dev.hubgate.store.audit;

import java.util.regex.Pattern;

/**
 * How often something was found in a request, without what it was.
 *
 * @param entity what it is, such as {@code EMAIL}
 * @param site where: a JSON path without indices, such as {@code messages[].content}, of at most {@link #MOST_CHARS}
 *     characters; what has no place in one is replaced
 * @param action what was done about it: {@code flag}, {@code redact} or {@code block}
 */
public record Tally(String entity, String site, String action, long count) {

    /** The length of a site. */
    public static final int MOST_CHARS = 200;

    private static final Pattern ENTITY = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final Pattern ACTION = Pattern.compile("[a-z]{1,20}");
    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9_$*.\\[\\]-]");

    /** @throws IllegalArgumentException if entity or action is not a word, or it was not found at all */
    public Tally {
        if (!ENTITY.matcher(entity).matches() || !ACTION.matcher(action).matches() || count < 1) {
            throw new IllegalArgumentException("a tally counts an entity under an action");
        }
        var plain = STRANGE.matcher(site).replaceAll("*");
        site = plain.length() > MOST_CHARS ? plain.substring(0, MOST_CHARS) : plain;
    }
}
