package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;

/** Telephone numbers: international with a plus, North American, national with a zero, and others beside a word. */
final class Phones implements Recogniser {
    private static final int GROUPS = 7;
    private static final int DIGITS = 15;
    private final int[] groups = new int[GROUPS];
    private final int[] ends = new int[GROUPS];
    private int count;
    private int total;
    /** How many groups stand before a closing bracket; zero if there is none. */
    private int closing;

    @Override
    public void look(Tokens tokens, Findings findings) {
        var text = tokens.text();
        int done = 0;
        for (int token = 0; token < tokens.count(); token++) {
            int digit = tokens.start(token);
            if (digit < done || !Characters.digit(text.charAt(digit))) {
                continue;
            }
            int start = digit;
            boolean bracket = Characters.at(text, start - 1) == '(';
            start -= bracket ? 1 : 0;
            boolean plus = Characters.at(text, start - 1) == '+';
            start -= plus ? 1 : 0;
            char before = Characters.at(text, start - 1);
            if (start < done
                    || Characters.word(before)
                    || ("_=/.-#$&%".indexOf(before) >= 0
                            && !(before == '=' && plus)
                            && !(before == '-' && !Characters.word(Characters.at(text, start - 2))))) {
                continue;
            }
            read(text, digit, plus);
            done = judge(tokens, start, plus, bracket, findings);
        }
    }

    /** Reads groups of digits with one separator between them, or a closing bracket and a space. */
    private void read(CharSequence text, int from, boolean plus) {
        count = 0;
        total = 0;
        closing = 0;
        int at = from;
        while (count < GROUPS) {
            int start = at;
            while (Characters.digit(Characters.at(text, at)) && at - start <= DIGITS) {
                at++;
            }
            int digits = at - start;
            if (digits == 0
                    || total + digits > DIGITS
                    || (Characters.word(Characters.at(text, at)) && !extension(text, at) && count > 0)
                    || Characters.at(text, at) == '_') {
                return;
            }
            groups[count] = digits;
            ends[count++] = at;
            total += digits;
            char c = Characters.at(text, at);
            char next = Characters.at(text, at + 1);
            closing = c == ')' && closing == 0 ? count : closing;
            if ((c == ')' && (next == ' ' || next == '-')) || (c == ' ' && next == '(') || (c == '-' && next == '(')) {
                at += 2;
            } else if (c == ' ' || c == '-' || c == ')' || c == '.' || (c == '/' && !plus)) {
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean extension(CharSequence text, int at) {
        return Characters.lower(text.charAt(at)) == 'x' && Characters.digit(Characters.at(text, at + 1));
    }

    private int judge(Tokens tokens, int start, boolean plus, boolean bracket, Findings findings) {
        if (count == 0) {
            return start;
        }
        if (bracket && !plus && (closing == 0 || closing == count)) {
            // the bracket is around the number or before it, and no part of it
            return judge(tokens, start + 1, plus, false, findings);
        }
        var text = tokens.text();
        int from = start + (plus ? 1 : 0) + (bracket ? 1 : 0);
        if (quad(text, from)) {
            return start + 1;
        }
        if (!plus && fit() == 0 && count > 1) {
            // a number may end before the groups do
            trim();
        }
        int end = ends[count - 1];
        boolean cued = tokens.distance(start, end, Cue.PHONE.bit()) >= 0;
        char next = Characters.at(text, end);
        boolean broken = (Characters.word(next) && !extension(text, end))
                || next == '@'
                || next == '%'
                || ((next == '.' || next == ':') && Characters.digit(Characters.at(text, end + 1)));
        double score = broken ? 0 : score(plus, bracket, cued, text.charAt(from), Characters.at(text, from + 1));
        if (score < 0.85 && tokens.distance(start, end, Cue.NOT.bit()) >= 0) {
            score = Math.min(score, 0.5);
        }
        if (next == 'x' || (next == ' ' && Characters.at(text, end + 1) == 'x')) {
            int more = end + (next == 'x' ? 1 : 2);
            int first = more;
            while (Characters.digit(Characters.at(text, more)) && more - first < 6) {
                more++;
            }
            end = more > first ? more : end;
        }
        findings.add(EntityType.PHONE_NUMBER, start, end, score);
        return score >= 0.6 ? end : start + 1;
    }

    /** Four short groups with dots are an address of a machine. */
    private boolean quad(CharSequence text, int from) {
        int at = from;
        for (int group = 0; group < count; group++) {
            if (groups[group] > 3 || (group > 0 && text.charAt(at - 1) != '.')) {
                return false;
            }
            at = ends[group] + 1;
        }
        return count == 4;
    }

    private void trim() {
        int groupsBefore = count;
        int totalBefore = total;
        while (count > 2) {
            total -= groups[--count];
            if (fit() > 0) {
                return;
            }
        }
        count = groupsBefore;
        total = totalBefore;
    }

    /** Whether the groups are three, three and four digits, perhaps with a country before: the place of the area, plus one. */
    private int fit() {
        int area = count == 4 && groups[0] == 1 ? 1 : 0;
        return count - area == 3 && groups[area] == 3 && groups[area + 1] == 3 && groups[area + 2] == 4 ? area + 1 : 0;
    }

    private double score(boolean plus, boolean bracket, boolean cued, char first, char second) {
        if (plus) {
            return total >= 8 && first != '0' ? cued ? 0.95 : 0.88 : 0;
        }
        int fit = fit();
        if (fit > 0) {
            boolean given = fit == 2 || first >= '2';
            return cued ? 0.92 : given ? 0.72 : 0.5;
        }
        boolean date = count == 3
                && ((groups[0] == 4 && groups[1] <= 2 && groups[2] <= 2) || (groups[0] <= 2 && groups[1] <= 2));
        boolean social = count == 3 && groups[0] == 3 && groups[1] == 2 && groups[2] == 4;
        if (date || social || total < 7) {
            return 0;
        }
        if (first == '0' && groups[0] > 1 && (count == 1 || groups[0] <= 5) && total >= 9 && total <= 12) {
            boolean mobile = count == 1 && total == 11 && second >= '6';
            return cued ? 0.9 : count > 1 ? 0.65 : mobile ? 0.62 : 0.3;
        }
        if (bracket && count > 1 && total >= 7) {
            return cued ? 0.9 : 0.65;
        }
        return cued && total <= 13 && (count > 1 || total == 10 || total == 11)
                ? count == 1 ? 0.72 : 0.8
                : count > 1 ? 0.2 : 0.1;
    }
}
