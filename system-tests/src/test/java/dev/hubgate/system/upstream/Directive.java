package dev.hubgate.system.upstream;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One wish such as {@code [[status 429 retry-after=2]]}.
 *
 * @param value the words that are not options, e.g. {@code 429}
 * @param options e.g. {@code retry-after -> 2}
 */
record Directive(String name, String value, Map<String, String> options) {

    static Directive parse(String name, String rest) {
        Map<Boolean, List<String>> words = Arrays.stream(rest.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.partitioningBy(word -> word.matches("[a-z-]+=[^=]+")));
        Map<String, String> options = words.get(true).stream()
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Directive(name, String.join(" ", words.get(false)), options);
    }

    int number(int otherwise) {
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    int option(String option, int otherwise) {
        return options.containsKey(option) ? Integer.parseInt(options.get(option)) : otherwise;
    }
}
