package dev.hubgate.firewall;

/**
 * What was found at one place of a request, without the values.
 *
 * @param entity as in {@link Detection}; {@link #INJECTION} for a text that tries to take the model over, {@link #UNREADABLE} for
 *     what cannot be read
 * @param path JSON path such as {@code messages[0].content[1].text}; names of members that the client made up are replaced by
 *     {@code *}
 * @param action what was done about it
 * @param count how often
 */
public record Violation(String entity, String path, Action action, int count) {

    public static final String INJECTION = "PROMPT_INJECTION";

    public static final String UNREADABLE = "UNREADABLE";

    /** All that is left where there is more than is worth telling, at no path of its own; the action is the most of them. */
    public static final String MORE = "MORE";
}
