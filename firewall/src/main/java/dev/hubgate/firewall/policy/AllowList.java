package dev.hubgate.firewall.policy;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Terms that are never personal, whatever they look like. Case and the space around them do not count. */
public final class AllowList {

    /** Nothing. */
    public static final AllowList NONE = new AllowList(Set.of());

    private final Set<String> terms;

    private AllowList(Set<String> terms) {
        this.terms = terms;
    }

    public static AllowList of(Collection<String> terms) {
        var folded = new HashSet<String>();
        terms.forEach(term -> folded.add(fold(term)));
        return folded.isEmpty() ? NONE : new AllowList(Set.copyOf(folded));
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether the whole value is such a term. */
    public boolean has(String value) {
        return !terms.isEmpty() && terms.contains(fold(value));
    }

    /** Folded. */
    Set<String> terms() {
        return terms;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AllowList list && list.terms.equals(terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /** Says how many there are. */
    @Override
    public String toString() {
        return "AllowList[" + terms.size() + "]";
    }

    static String fold(String term) {
        return term.strip().toLowerCase(Locale.ROOT);
    }
}
