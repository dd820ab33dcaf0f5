package dev.hubgate.system.upstream;

import java.util.ArrayList;
import java.util.List;

/** Counts words, which stand for tokens, and cuts texts into pieces. */
final class Words {
    private Words() {}

    static int in(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** As many pieces of about the same length, without empty ones. */
    static List<String> pieces(String text, int count) {
        List<String> pieces = new ArrayList<>();
        for (int piece = 0; piece < count; piece++) {
            int from = text.length() * piece / count;
            int to = text.length() * (piece + 1) / count;
            if (from < to) {
                pieces.add(text.substring(from, to));
            }
        }
        return pieces;
    }
}
