package dev.hubgate.firewall.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Cuts texts anywhere. */
final class Cut {

    private Cut() {}

    /** All of it, in pieces of up to forty characters. */
    static List<String> pieces(CharSequence text, Random random) {
        int usual = 1 + random.nextInt(20);
        var pieces = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(2 * usual));
            pieces.add(text.subSequence(from, to).toString());
            from = to;
        }
        return pieces;
    }

    /** Some of it. */
    static String stretch(String text, int most, Random random) {
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + random.nextInt(most)));
    }
}
