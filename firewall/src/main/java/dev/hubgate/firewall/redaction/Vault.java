package dev.hubgate.firewall.redaction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The values that were taken out of one request, each with the placeholder that stands in its place. Lives as long as the request, in
 * memory alone. Belongs to one thread at a time.
 */
public final class Vault {

    private final Set<String> taken;
    private final Map<String, String> byValue = new HashMap<>();
    private final Map<String, String> byPlaceholder = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param taken what looks like a placeholder in the request itself: these are the client's own words */
    public Vault(Set<String> taken) {
        this.taken = Set.copyOf(taken);
    }

    /** What stands in the place of a value; the same for the same value, such as {@code [EMAIL_1]}. */
    public String placeholder(String entity, String value) {
        return byValue.computeIfAbsent(value, ignored -> fresh(entity, value));
    }

    private String fresh(String entity, String value) {
        String placeholder;
        do {
            placeholder = "[" + entity + "_" + numbers.merge(entity, 1, Integer::sum) + "]";
        } while (taken.contains(placeholder));
        byPlaceholder.put(placeholder, value);
        return placeholder;
    }

    /**
     * One that goes on where this one is, for what a reply says beyond the request: what this one has not handed out gets the next
     * numbers and is not put back.
     */
    public Vault continued() {
        var other = new Vault(taken);
        other.byValue.putAll(byValue);
        other.numbers.putAll(numbers);
        return other;
    }

    /** Whether this stands for a value. */
    public boolean has(String placeholder) {
        return byPlaceholder.containsKey(placeholder);
    }

    public boolean isEmpty() {
        return byPlaceholder.isEmpty();
    }

    /** The values by their placeholders, in the order in which they were taken out. Not to be changed. */
    Map<String, String> values() {
        return byPlaceholder;
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "Vault[" + byPlaceholder.size() + " values]";
    }
}
