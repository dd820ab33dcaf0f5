package dev.hubgate.firewall.text;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Detection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Settles claims that overlap: one sweep cuts them into clusters, and in each the best stay. Of names and addresses stays what a better
 * claim leaves over. Where one stays, it is done about it what was to be done about those that it took in.
 */
final class Answer {

    private static final Comparator<Claim> PLACE = Comparator.comparingInt(Claim::start);
    /** What is left over of a name or an address must have so many letters and digits. */
    private static final int LEAST = 3;

    private final String text;
    private final List<Detection> detections = new ArrayList<>();

    private Answer(String text) {
        this.text = text;
    }

    /** By place, without overlaps. */
    static List<Detection> of(List<Claim> claims, String text) {
        var answer = new Answer(text);
        claims.sort(PLACE);
        for (int from = 0; from < claims.size(); ) {
            int to = from + 1;
            int end = claims.get(from).end();
            while (to < claims.size() && claims.get(to).start() < end) {
                end = Math.max(end, claims.get(to++).end());
            }
            answer.settle(claims.subList(from, to));
            from = to;
        }
        return answer.detections;
    }

    private void settle(List<Claim> cluster) {
        if (cluster.size() == 1) {
            add(cluster.getFirst());
            return;
        }
        var best = new ArrayList<>(cluster);
        best.sort(Claim.BEST);
        var kept = new TreeMap<Integer, Claim>();
        for (var claim : best) {
            if (!claim.divides()) {
                keep(kept, claim);
                continue;
            }
            int from = claim.start();
            while (from < claim.end()) {
                var in = over(kept, from, claim.end());
                int to = in == null ? claim.end() : Math.max(from, in.start());
                if (to == claim.end() && from == claim.start()) {
                    kept.put(from, claim);
                } else {
                    rest(kept, claim, from, to);
                }
                if (in != null) {
                    stronger(kept, in, claim);
                }
                from = in == null ? claim.end() : in.end();
            }
        }
        kept.values().forEach(this::add);
    }

    /** The first that stays in a stretch. */
    private static Claim over(NavigableMap<Integer, Claim> kept, int from, int to) {
        var before = kept.floorEntry(from);
        if (before != null && before.getValue().end() > from) {
            return before.getValue();
        }
        var next = kept.higherEntry(from);
        return next != null && next.getKey() < to ? next.getValue() : null;
    }

    private static void keep(NavigableMap<Integer, Claim> kept, Claim claim) {
        var in = over(kept, claim.start(), claim.end());
        if (in == null) {
            kept.put(claim.start(), claim);
        } else {
            stronger(kept, in, claim);
        }
    }

    /** What is inside of another is not let through by it; what is but another view of the same place gives way. */
    private static void stronger(Map<Integer, Claim> kept, Claim in, Claim gone) {
        boolean counts = in.isOwn() || !in.sameAs(gone);
        boolean stays = counts && gone.action() != Action.BLOCK && gone.action().compareTo(in.action()) > 0;
        boolean blocks =
                counts && gone.action() == Action.BLOCK && in.start() <= gone.start() && gone.end() <= in.end();
        if (stays || blocks) {
            kept.put(in.start(), in.with(gone.action()));
        }
    }

    private void rest(Map<Integer, Claim> kept, Claim claim, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && !Character.isLetterOrDigit(text.charAt(begin)) && !surrogate(begin)) {
            begin++;
        }
        while (end > begin && !Character.isLetterOrDigit(text.charAt(end - 1)) && !surrogate(end - 1)) {
            end--;
        }
        int letters = 0;
        for (int i = begin; i < end && letters < LEAST; i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        if (letters >= LEAST) {
            kept.put(begin, claim.within(begin, end));
        }
    }

    private boolean surrogate(int i) {
        return Character.isSurrogate(text.charAt(i));
    }

    private void add(Claim claim) {
        detections.add(new Detection(claim.entity(), claim.action(), claim.start(), claim.end(), claim.score()));
    }
}
