package dev.hubgate.firewall.media.image;

import java.util.Arrays;
import java.util.List;

/**
 * What was read in one image. The reader of letters makes two kinds of mistakes that hide values: it sees spaces that are none, as in
 * {@code maria. keller}, and it takes letters for digits that look alike. So the words are put together in several ways, and what is
 * found in any of them counts.
 */
record Page(List<Word> words) {

    /** A gap narrower than this part of the height of its line is no space. */
    private static final double NO_SPACE = 0.32;

    /** Within this part it is still no space if one side of it is a mark that stands inside of addresses, keys and numbers. */
    private static final double NO_SPACE_BY_MARK = 0.5;

    private static final String MARKS = ".@-_/:+=,";

    /** As it was read. */
    Reading plain() {
        return put((before, after) -> false);
    }

    /** All ways. The first is {@link #plain}. */
    List<Reading> all() {
        var tight = put(this::together);
        return List.of(plain(), tight, new Reading(Confusions.digits(tight.text()), tight.wordAt()));
    }

    private boolean together(Word before, Word after) {
        double gap = before.gap(after);
        return gap < NO_SPACE || (gap < NO_SPACE_BY_MARK && (mark(before, true) || mark(after, false)));
    }

    private static boolean mark(Word word, boolean last) {
        return MARKS.indexOf(word.text().charAt(last ? word.text().length() - 1 : 0)) >= 0;
    }

    private interface Joint {
        boolean tight(Word before, Word after);
    }

    private Reading put(Joint joint) {
        var text = new StringBuilder();
        int length = words.stream().mapToInt(word -> word.text().length() + 2).sum();
        var wordAt = new int[length];
        Arrays.fill(wordAt, -1);
        Word before = null;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (before != null && before.block() != word.block()) {
                text.append("\n\n");
            } else if (before != null && before.line() != word.line()) {
                text.append('\n');
            } else if (before != null && !joint.tight(before, word)) {
                text.append(' ');
            }
            Arrays.fill(wordAt, text.length(), text.length() + word.text().length(), i);
            text.append(word.text());
            before = word;
        }
        return new Reading(text.toString(), wordAt);
    }
}
