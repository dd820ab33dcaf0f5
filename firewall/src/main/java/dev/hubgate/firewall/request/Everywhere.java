package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes out everywhere what was found anywhere: a name that is plain in one place may stand alone in another. Only whole words count,
 * and only values that are not words of everybody.
 */
final class Everywhere {

    private static final int LEAST = 3;
    private static final int LEAST_DIGITS = 5;
    private static final int LEAST_LETTERS = 6;

    /** A longer value has a form by which it is found by itself. */
    private static final int LONGEST = 512;

    private static final int MOST_VALUES = 20_000;
    private static final int MOST_CHARS = 1 << 20;

    /** @param exact whether its case counts, as in a name that may also be a word */
    private record Known(String value, String entity, Action action, boolean exact) {}

    private final Draft draft;
    private final List<Known> known = new ArrayList<>();
    private final Set<String> values = new HashSet<>();
    private final Trie trie = new Trie();
    private int chars;

    Everywhere(Draft draft) {
        this.draft = draft;
    }

    void find() {
        for (var site : draft.sites) {
            for (var mark : site.marks()) {
                if (mark.action().compareTo(Action.REDACT) >= 0 && mark.value() != null) {
                    learn(mark);
                }
            }
        }
        if (known.isEmpty()) {
            return;
        }
        trie.build();
        for (var site : draft.sites) {
            draft.budget.check();
            find(site);
        }
    }

    private void learn(Mark mark) {
        add(mark.value(), mark);
        if (mark.entity().equals(EntityType.PERSON.name()) && draft.policy.sensitivity() == Sensitivity.STRICT) {
            var value = mark.value();
            int first = value.indexOf(' ');
            if (first > 0) {
                add(value.substring(0, first), mark);
                add(value.substring(value.lastIndexOf(' ') + 1), mark);
            }
        }
    }

    private void add(String value, Mark mark) {
        boolean name = Finder.isName(mark.entity());
        if (known.size() < MOST_VALUES && chars < MOST_CHARS && isOwn(value, name) && values.add(value)) {
            trie.add(value, known.size());
            chars += value.length();
            known.add(new Known(value, mark.entity(), mark.action(), name && value.indexOf(' ') < 0));
        }
    }

    /** Whether a value is so much somebody's own that it is the same value wherever it stands. */
    private static boolean isOwn(String value, boolean name) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            digits += Character.isDigit(value.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(value.charAt(i)) ? 1 : 0;
        }
        if (value.length() < LEAST || value.length() > LONGEST || digits + letters == 0) {
            return false;
        }
        if (name) {
            return letters >= LEAST && Character.isUpperCase(value.charAt(0));
        }
        return letters == 0 ? digits >= LEAST_DIGITS : letters < value.length() || letters >= LEAST_LETTERS;
    }

    private void find(Site site) {
        var text = site.text();
        var more = new ArrayList<Mark>();
        trie.find(text, (word, start, end) -> {
            var value = known.get(word);
            if (!counts(value, site, start, end)) {
                return false;
            }
            // A longer one that ends later takes the place of those within it.
            while (!more.isEmpty() && more.getLast().start() >= start) {
                more.removeLast();
            }
            if (more.isEmpty() || more.getLast().end() <= start) {
                var action = Finder.action(site, value.action());
                more.add(new Mark(value.entity(), action, start, end, text.substring(start, end)));
            }
            return true;
        });
        if (!more.isEmpty()) {
            merge(site, more);
        }
    }

    private static boolean counts(Known value, Site site, int start, int end) {
        var text = site.text();
        boolean identifier = site.manner() == Manner.ID || site.manner() == Manner.FIXED;
        return isBorder(text, start)
                && isBorder(text, end)
                && !(identifier && Finder.isName(value.entity()))
                && (!value.exact() || text.startsWith(value.value(), start));
    }

    private static boolean isBorder(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    /** Values that overlap become one. The shares of a split value stay: where one is missing, the others say something else. */
    private static void merge(Site site, List<Mark> more) {
        var shares = new ArrayList<Mark>();
        var all = new ArrayList<Mark>();
        site.marks().forEach(mark -> (isWhole(mark, site) ? all : shares).add(mark));
        more.forEach(mark -> beside(mark, shares, site, all));
        all.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        var merged = new ArrayList<Mark>(all.size() + shares.size());
        for (var mark : all) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.end() <= mark.start()) {
                merged.add(mark);
            } else {
                merged.set(merged.size() - 1, both(last, mark, site));
            }
        }
        site.marks().clear();
        site.marks().addAll(merged);
        site.add(shares);
    }

    /** What is left of a value beside the shares of others. */
    private static void beside(Mark mark, List<Mark> shares, Site site, List<Mark> rest) {
        int from = mark.start();
        for (var share : shares) {
            if (share.overlaps(from, mark.end())) {
                part(mark, from, share.start(), site, rest);
                from = share.end();
            }
        }
        part(mark, from, mark.end(), site, rest);
    }

    private static void part(Mark mark, int from, int to, Site site, List<Mark> parts) {
        if (from < to) {
            parts.add(
                    new Mark(mark.entity(), mark.action(), from, to, site.text().substring(from, to)));
        }
    }

    /** Not the share of a value that is split. */
    private static boolean isWhole(Mark mark, Site site) {
        return mark.value() != null
                && site.text().startsWith(mark.value(), mark.start())
                && mark.value().length() == mark.end() - mark.start();
    }

    private static Mark both(Mark one, Mark other, Site site) {
        var stronger = other.action().compareTo(one.action()) > 0 ? other : one;
        int end = Math.max(one.end(), other.end());
        return new Mark(
                stronger.entity(),
                stronger.action(),
                one.start(),
                end,
                site.text().substring(one.start(), end));
    }
}
