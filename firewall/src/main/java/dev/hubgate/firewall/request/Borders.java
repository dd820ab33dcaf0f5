package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Detection;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds values that are split over texts that follow each other: parts of a message, messages of one role, strings of an array. Only
 * the stretches around the borders are read once more, so that it costs no more than the texts themselves.
 */
final class Borders {

    /** How far from a border a value may reach, in UTF-16 code units. */
    private static final int REACH = 96;

    private final Draft draft;
    private final Finder finder;

    Borders(Draft draft, Finder finder) {
        this.draft = draft;
        this.finder = finder;
    }

    void find() {
        for (var run : draft.runs) {
            for (int first = 0; first + 1 < run.size(); ) {
                int last = last(run, first);
                draft.budget.check();
                find(run.subList(first, last + 1), "");
                find(run.subList(first, last + 1), "\n");
                first = last;
            }
        }
    }

    /** Texts that are shorter than the reach are read together with both their neighbours. */
    private static int last(List<Site> run, int first) {
        int last = first + 1;
        while (last + 1 < run.size() && run.get(last).text().length() <= REACH) {
            last++;
        }
        return last;
    }

    private void find(List<Site> sites, String between) {
        var joined = new StringBuilder();
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < sites.size(); i++) {
            var text = sites.get(i).text();
            int from = i == 0 ? start(text) : 0;
            int to = i == sites.size() - 1 ? end(text) : text.length();
            joined.append(i == 0 ? "" : between);
            stretches.add(new Stretch(sites.get(i), from, to, joined.length()));
            joined.append(text, from, to);
        }
        for (var found : finder.detect(sites.get(0).label(), joined.toString())) {
            take(found, stretches, between.isEmpty());
        }
    }

    /** Where the last stretch of a text begins: at a word if there is one. */
    private static int start(String text) {
        int from = Math.max(0, text.length() - REACH);
        for (int i = from; i > 0 && i < text.length(); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\n') {
                return i;
            }
        }
        return from < text.length() && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static int end(String text) {
        int to = Math.min(text.length(), REACH);
        for (int i = to; i < text.length() && i > 0; i--) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\n') {
                return i;
            }
        }
        return to > 0 && to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }

    /** A stretch of a text, and where it stands among the others. */
    private record Stretch(Site site, int from, int to, int at) {

        int start(Detection found) {
            return Math.clamp(found.start() - at + from, from, to);
        }

        int end(Detection found) {
            return Math.clamp(found.end() - at + from, from, to);
        }

        boolean has(Detection found) {
            return end(found) > start(found);
        }
    }

    /** @param stretches by where they stand */
    private static void take(Detection found, List<Stretch> stretches, boolean close) {
        var shares = shares(found, stretches);
        if (shares.size() < 2 || !isSplit(found, shares, close)) {
            return;
        }
        var value = new StringBuilder();
        var marks = new ArrayList<Mark>();
        for (var share : shares) {
            var mark = widened(share.site(), found, share.start(found), share.end(found));
            value.append(share.site().text(), mark.start(), mark.end());
            marks.add(mark);
        }
        for (int i = 0; i < shares.size(); i++) {
            var mark = marks.get(i);
            var site = shares.get(i).site();
            var whole = i == 0 ? value.toString() : null;
            site.marks().removeIf(old -> old.overlaps(mark.start(), mark.end()));
            site.add(List.of(new Mark(mark.entity(), mark.action(), mark.start(), mark.end(), whole)));
        }
    }

    /** There may be as many findings as stretches, so not all of these are looked at for each of those. */
    private static List<Stretch> shares(Detection found, List<Stretch> stretches) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).at() <= found.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        var shares = new ArrayList<Stretch>(2);
        for (int i = Math.max(0, low - 1);
                i < stretches.size() && stretches.get(i).at() < found.end();
                i++) {
            if (stretches.get(i).has(found)) {
                shares.add(stretches.get(i));
            }
        }
        return shares;
    }

    /**
     * Whether this is one value, and not two that happen to stand side by side: in spoken words a border within a word is no border,
     * unless each side of it is a value by itself; elsewhere a side that is a value already needs no other.
     */
    private static boolean isSplit(Detection found, List<Stretch> shares, boolean close) {
        boolean spoken = !(shares.get(0).site().slot() instanceof Slot.Element);
        boolean within = close && spoken && isWithinWord(shares);
        if (Finder.isName(found.entity())) {
            return within && shares.stream().noneMatch(share -> isKnown(found, share));
        }
        return within
                ? !shares.stream().allMatch(share -> isKnown(found, share))
                : shares.stream().noneMatch(share -> isKnown(found, share));
    }

    private static boolean isKnown(Detection found, Stretch share) {
        return share.site().marks().stream()
                .anyMatch(mark -> mark.start() <= share.start(found)
                        && mark.end() >= share.end(found)
                        && mark.action().compareTo(found.action()) >= 0);
    }

    /** Whether the first border is one within a word, so that neither side of it is a value by itself. */
    private static boolean isWithinWord(List<Stretch> shares) {
        var before = shares.get(0);
        var behind = shares.get(1);
        return Character.isLetterOrDigit(before.site().text().charAt(before.to() - 1))
                && Character.isLetterOrDigit(behind.site().text().charAt(behind.from()));
    }

    /** With all that was found in the share before: what was taken out goes back as one. */
    private static Mark widened(Site site, Detection found, int start, int end) {
        int from = start;
        int to = end;
        var action = Finder.action(site, found.action());
        for (var mark : site.marks()) {
            if (mark.overlaps(start, end)) {
                from = Math.min(from, mark.start());
                to = Math.max(to, mark.end());
                action = mark.action().compareTo(action) > 0 ? mark.action() : action;
            }
        }
        return new Mark(found.entity(), action == Action.OFF ? found.action() : action, from, to, "");
    }
}
