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
        for (int token = 0; token + 1 < tokens.count(); token++) {
            int start = tokens.start(token);
            if (start < done
                    || tokens.kind(token) != Tokens.DIGITS
                    || tokens.length(token) > 3
                    || Characters.at(text, tokens.end(token)) != '.') {
                continue;
            }
            char before = Characters.at(text, start - 1);
            if (before == '.' || before == '_') {
                continue;
            }
            if (!degrees(text, start, 180)) {
                continue;
            }
            int first = decimals;
            boolean named = token > 0 && start - tokens.end(token - 1) <= 4 && axis(tokens, token - 1);
            if (named && first >= 3) {
                int begin = before == '-' || before == '+' || before == '\u2212' ? start - 1 : start;
                findings.add(EntityType.GPS_COORDINATES, begin, at, 0.84);
                done = at;
                continue;
            }
            at = quarter(text, at);
            int from = at;
            while (at - from < 6 && (Characters.blank(Characters.at(text, at)) || Characters.at(text, at) == ',')) {
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
            at = quarter(text, at);
            boolean whole = text.charAt(start) != '0' || text.charAt(start + 1) != '.';
            boolean pair = least >= 4 && whole && tokens.length(token) < 3 && !more(text, begin, at);
            double score = cued && least >= 2 ? 0.92 : pair ? 0.66 : 0;
            findings.add(EntityType.GPS_COORDINATES, begin, at, score);
            done = at;
        }
    }

    /** Past a sign of degrees and a quarter of the sky. */
    private static int quarter(CharSequence text, int from) {
        int place = Characters.at(text, from) == '\u00b0' ? from + 1 : from;
        int letter = Characters.at(text, place) == ' ' ? place + 1 : place;
        boolean sky =
                "NSEW".indexOf(Characters.at(text, letter)) >= 0 && !Characters.word(Characters.at(text, letter + 1));
        return sky ? letter + 1 : place;
    }

    /** Whether decimals stand before or behind, as in a row of figures. */
    private static boolean more(CharSequence text, int start, int end) {
        int before = start - 1;
        while (start - before < 4 && Characters.at(text, before) == ' ') {
            before--;
        }
        if (Characters.at(text, before) == ',' && Characters.digit(Characters.at(text, before - 1))) {
            return true;
        }
        int behind = end;
        while (behind - end < 4 && (Characters.at(text, behind) == ' ' || Characters.at(text, behind) == ',')) {
            behind++;
        }
        int digit = Characters.at(text, behind) == '-' ? behind + 1 : behind;
        return behind > end
                && Characters.digit(Characters.at(text, digit))
                && (Characters.at(text, digit + 1) == '.' || Characters.at(text, digit + 2) == '.');
    }

    private static boolean axis(Tokens tokens, int token) {
        return tokens.gives(token, Cue.PLACE)
                && (Characters.begins(tokens.text(), tokens.start(token), "la")
                        || Characters.begins(tokens.text(), tokens.start(token), "ln")
                        || Characters.begins(tokens.text(), tokens.start(token), "lon"));
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
