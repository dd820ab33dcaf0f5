package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.checksum.Compact;
import java.util.ArrayList;
import java.util.List;

/** Numbers with a form and a check. Rows are indexed by the kind and length of the run that they begin with. */
final class Identifiers implements Recogniser {
    private static final int LONGEST = 40;
    private static final Identifier[][] DIGIT_ROWS = index(true);
    private static final Identifier[][] LETTER_ROWS = index(false);

    private static Identifier[][] index(boolean digit) {
        var index = new ArrayList<List<Identifier>>();
        for (int i = 0; i <= LONGEST; i++) {
            index.add(new ArrayList<>());
        }
        for (var row : IdentifierTable.rows()) {
            if (digit ? row.shape().beginsWithDigit() : row.shape().beginsWithLetter()) {
                row.shape().firstRuns().stream()
                        .forEach(length -> index.get(length).add(row));
            }
        }
        return index.stream().map(rows -> rows.toArray(Identifier[]::new)).toArray(Identifier[][]::new);
    }

    @Override
    public void look(Tokens tokens, Findings findings) {
        var value = new Compact();
        var text = tokens.text();
        for (int token = 0; token < tokens.count(); token++) {
            int length = tokens.length(token);
            if (length > LONGEST) {
                continue;
            }
            int start = tokens.start(token);
            boolean digit = Characters.digit(text.charAt(start));
            var rows = digit ? DIGIT_ROWS[length] : LETTER_ROWS[length];
            if (rows.length == 0 || !free(text, start)) {
                continue;
            }
            for (var row : rows) {
                int end = row.shape().match(text, start);
                if (end > 0 && value.take(text, start, end) && row.check().test(value)) {
                    findings.add(row.type(), start, end, score(tokens, row, start, end));
                }
            }
        }
    }

    /** The nearer the word, the surer; a word that speaks against it takes it under the balanced threshold. */
    private static double score(Tokens tokens, Identifier row, int start, int end) {
        int distance = tokens.distance(start, end, row.cues());
        if (distance >= 0) {
            return row.near() - 0.005 * distance;
        }
        return tokens.distance(start, end, Cue.NOT.bit()) >= 0 ? Math.min(row.alone(), 0.5) : row.alone();
    }

    /** Whether a number may begin here: not within a longer one, a word, a path or a decimal. */
    private static boolean free(CharSequence text, int start) {
        char before = Characters.at(text, start - 1);
        if (before == '_' || (before == '/' && Characters.word(Characters.at(text, start - 2)))) {
            return false;
        }
        return (before != '.' && before != '-' && before != '+') || !Characters.word(Characters.at(text, start - 2));
    }
}
