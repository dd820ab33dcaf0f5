package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;
import java.util.List;
import java.util.Set;

/** Values that have no form of their own and are known by the label before them: passports, licences, records, accounts. */
final class Labelled implements Recogniser {
    private static final int GAP = 12;
    private static final int FILLERS = 4;
    private static final Set<String> FILLER =
            Set.of(("number no nr num id is was of the my his her code are s to ending card holder numbers security "
                            + "n new old plate license licence record medical health insurance with reads has bank a us uk "
                            + "patient driver file acct registration identification policy member subscriber value as tax")
                    .split(" "));

    /** What a label announces: a value of so many letters and digits, of them so many digits at least. */
    private record Label(
            Cue cue,
            EntityType type,
            int least,
            int most,
            int digits,
            boolean lettersToo,
            boolean spaces,
            double score) {}

    private static final List<Label> LABELS = List.of(
            new Label(Cue.PASSPORT, EntityType.PASSPORT, 6, 10, 1, true, false, 0.90),
            new Label(Cue.LICENCE, EntityType.DRIVER_LICENSE, 5, 20, 4, true, false, 0.89),
            new Label(Cue.RECORD, EntityType.MEDICAL_RECORD_NUMBER, 5, 14, 4, true, false, 0.89),
            new Label(Cue.ACCOUNT, EntityType.BANK_ACCOUNT, 6, 17, 6, false, true, 0.84),
            new Label(Cue.CVV, EntityType.CREDIT_CARD_CVV, 3, 4, 3, false, false, 0.84),
            new Label(Cue.PLATE, EntityType.VEHICLE_ID, 4, 10, 1, true, true, 0.86),
            new Label(Cue.MEMBER, EntityType.HEALTH_INSURANCE_ID, 6, 16, 5, true, false, 0.80),
            new Label(Cue.TAX, EntityType.TAX_ID, 8, 15, 7, true, true, 0.75),
            new Label(Cue.ZIP, EntityType.ZIP_CODE, 4, 9, 2, true, true, 0.50));
    private static final long ANY =
            LABELS.stream().mapToLong(label -> label.cue().bit()).reduce(0, (a, b) -> a | b);

    @Override
    public void look(Tokens tokens, Findings findings) {
        for (int token = 0; token < tokens.count(); token++) {
            if (tokens.kind(token) != Tokens.LETTERS && tokens.length(token) > 2) {
                column(tokens, token, findings);
                continue;
            }
            if ((tokens.cues(token) & ANY) == 0) {
                continue;
            }
            int value = value(tokens, token);
            if (value < 0) {
                continue;
            }
            for (var label : LABELS) {
                if (tokens.gives(token, label.cue())) {
                    take(tokens, value, label, value - token, findings);
                }
            }
        }
    }

    /** A value in a column whose head is a label. */
    private static void column(Tokens tokens, int token, Findings findings) {
        char before = Characters.at(tokens.text(), tokens.start(token) - 1);
        if (",;|\t'\"( ".indexOf(before) < 0) {
            return;
        }
        long heads = tokens.heads(token) & ANY;
        if (heads == 0) {
            return;
        }
        for (var label : LABELS) {
            if ((heads & label.cue().bit()) != 0) {
                take(tokens, token, label, 1, findings);
            }
        }
    }

    /** The first token behind a label that is no filler, or -1. */
    private static int value(Tokens tokens, int label) {
        var text = tokens.text();
        for (int i = label + 1; i < tokens.count() && i <= label + 1 + FILLERS; i++) {
            int gap = tokens.start(i) - tokens.end(i - 1);
            if (gap > GAP || tokens.line(i) != tokens.line(i - 1)) {
                return -1;
            }
            for (int at = tokens.end(i - 1); at < tokens.start(i); at++) {
                if (text.charAt(at) == ',' || text.charAt(at) == ';' || text.charAt(at) == '?') {
                    return -1;
                }
            }
            boolean other = (tokens.cues(i) & Cue.NAMING & ~tokens.cues(label)) != 0;
            if (other || (i == label + 1 && isSecurity(tokens, label) && !isCode(tokens, i))) {
                return -1;
            }
            if (tokens.kind(i) != Tokens.LETTERS) {
                return i;
            }
            if (tokens.length(i) > 14 || !FILLER.contains(lower(text, tokens.start(i), tokens.end(i)))) {
                return tokens.length(i) <= 4 && Characters.upper(text.charAt(tokens.start(i))) ? i : -1;
            }
        }
        return -1;
    }

    /** "Security" alone names nothing; "security code" does. */
    private static boolean isSecurity(Tokens tokens, int token) {
        return Characters.begins(tokens.text(), tokens.start(token), "security");
    }

    private static boolean isCode(Tokens tokens, int token) {
        return tokens.length(token) == 4 && Characters.begins(tokens.text(), tokens.start(token), "code");
    }

    private static String lower(String text, int start, int end) {
        var word = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            word.append(Characters.lower(text.charAt(i)));
        }
        return word.toString();
    }

    private static void take(Tokens tokens, int first, Label label, int distance, Findings findings) {
        var text = tokens.text();
        int start = tokens.start(first);
        int end = start;
        int chars = 0;
        int digits = 0;
        int letters = 0;
        for (int token = first; token < tokens.count(); token++) {
            char before = token == first ? '-' : text.charAt(tokens.start(token) - 1);
            boolean joined = token == first
                    || (tokens.start(token) == end + 1
                            && (before == '-'
                                    || (before == ' ' && label.spaces())
                                    || (before == '.' && label.type() == EntityType.TAX_ID)));
            int some = digits(text, tokens.start(token), tokens.end(token));
            boolean capital = Characters.upper(text.charAt(tokens.start(token))) && tokens.length(token) <= 4;
            if (!joined || (some == 0 && !capital) || chars + tokens.length(token) > label.most()) {
                break;
            }
            digits += some;
            letters += tokens.length(token) - some;
            chars += tokens.length(token);
            end = tokens.end(token);
        }
        char after = Characters.at(text, end);
        boolean cut = (after == '-' && Characters.word(Characters.at(text, end + 1)))
                || after == '_'
                || after == '@'
                || (after == '.' && Characters.digit(Characters.at(text, end + 1)));
        if (chars >= label.least() && digits >= label.digits() && (letters == 0 || label.lettersToo()) && !cut) {
            findings.add(label.type(), start, end, label.score() - 0.01 * distance);
        }
    }

    private static int digits(CharSequence text, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += Characters.digit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}
