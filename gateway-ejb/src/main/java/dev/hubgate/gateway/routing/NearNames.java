package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.Offer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Finds model names that somebody may have meant. */
final class NearNames {

    private static final int AT_MOST = 3;
    private static final int LONGEST = 100;

    private NearNames() {}

    /** Usable models whose name is similar, the most similar first. */
    static List<String> of(String asked, Directory directory) {
        var name = asked.substring(asked.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST) {
            return List.of();
        }
        return StreamSupport.stream(directory.offers().spliterator(), false)
                .filter(offer -> offer.upstream().isUsable() && offer.rate() != null)
                .map(Offer::model)
                .distinct()
                .filter(model -> distance(name, model) <= Math.max(2, name.length() / 3))
                .sorted(Comparator.comparingInt((String model) -> distance(name, model))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(AT_MOST)
                .map(model -> "oah/" + model)
                .toList();
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
