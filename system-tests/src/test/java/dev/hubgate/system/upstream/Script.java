package dev.hubgate.system.upstream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a request wants to be answered: the directives of its last user message, or of its model's name.
 *
 * <p>{@code say TEXT} · {@code spell LETTERS} says what they stand for, see {@link Words#spelt} · {@code echo} the strings of
 * calls and of JSON are what the user said · {@code chunks N delay=MS} · {@code wait MS} before the first byte · {@code usage prompt=N
 * cached=N completion=N reasoning=N} · {@code no-usage} · {@code finish REASON} · {@code calls N} tool calls · {@code
 * status CODE retry-after=S times=N} · {@code html CODE} · {@code cut after=N} in the middle · {@code error after=N} as an
 * event of a stream, first of all without {@code after} · {@code gzip}.
 */
record Script(Map<String, Directive> directives, String plainText) {
    private static final Pattern DIRECTIVE = Pattern.compile("\\[\\[([a-z-]+)([^\\]]*)]]");

    static Script of(String model, String lastUserMessage) {
        Map<String, Directive> directives = new LinkedHashMap<>();
        for (String text : new String[] {model, lastUserMessage}) {
            DIRECTIVE
                    .matcher(text)
                    .results()
                    .map(found -> Directive.parse(found.group(1), found.group(2)))
                    .forEach(directive -> directives.put(directive.name(), directive));
        }
        return new Script(
                directives, DIRECTIVE.matcher(lastUserMessage).replaceAll("").strip());
    }

    Optional<Directive> find(String name) {
        return Optional.ofNullable(directives.get(name));
    }

    boolean has(String name) {
        return directives.containsKey(name);
    }
}
