package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;

/** Pairs of decimal degrees. */
final class Coordinates implements Recogniser {
    private int at;
    private int decimals;

    @Override
    public void look(Tokens tokens, Findings findings) {
        var text = tokens.text();
        int done = 0;
        for (int token = 0; token + 3 < tokens.count(); token++) {
            int start = tokens.start(token);
            if (start < done
                    || tokens.kind(token) != Tokens.DIGITS
                    || tokens.length(token) > 2
                    || Characters.at(text, tokens.end(token)) != '.') {
                continue;
            }
            char before = Characters.at(text, start - 1);
            if (before == '.' || before == '_') {
                continue;
            }
            if (!degrees(text, start, 90)) {
                continue;
            }
            int first = decimals;
            int from = at;
            while (at - from < 3 && (Characters.blank(Characters.at(text, at)) || Characters.at(text, at) == ',')) {
                at++;
            }
            char sign = Characters.at(text, at);
            at += sign == '-' || sign == '+' || sign == '\u2212' ? 1 : 0;
            if (at == from || !degrees(text, at, 180)) {
                continue;
            }
            int least = Math.min(first, decimals);
            boolean cued = tokens.distance(start, at, Cue.PLACE.bit()) >= 0;
            int begin = before == '-' || before == '+' || before == '\u2212' ? start - 1 : start;
            double score = cued && least >= 2 ? 0.92 : least >= 4 ? 0.66 : 0;
            findings.add(EntityType.GPS_COORDINATES, begin, at, score);
            done = at;
        }
    }

    /** Reads a decimal number not beyond a limit. */
    private boolean degrees(CharSequence text, int start, int limit) {
        int value = 0;
        int place = start;
        for (; place - start < 4 && Characters.digit(Characters.at(text, place)); place++) {
            value = value * 10 + text.charAt(place) - '0';
        }
        if (place == start || place - start > 3 || value > limit || Characters.at(text, place) != '.') {
            return false;
        }
        int dot = place++;
        while (place - dot < 18 && Characters.digit(Characters.at(text, place))) {
            place++;
        }
        decimals = place - dot - 1;
        at = place;
        char after = Characters.at(text, place);
        return decimals >= 2
                && !Characters.word(after)
                && !(after == '.' && Characters.digit(Characters.at(text, place + 1)));
    }
}
