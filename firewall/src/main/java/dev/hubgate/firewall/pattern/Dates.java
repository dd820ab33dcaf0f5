package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.checksum.Calendar;
import java.util.List;
import java.util.Map;

/** Dates beside a word of birth, and ages. */
final class Dates implements Recogniser {
    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    /** How months begin in German, French, Spanish, Italian and Portuguese where they do not as in English. */
    private static final List<Map.Entry<String, Integer>> ABROAD = List.of(
            Map.entry("jän", 1),
            Map.entry("ene", 1),
            Map.entry("gen", 1),
            Map.entry("fév", 2),
            Map.entry("fev", 2),
            Map.entry("mär", 3),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("mai", 5),
            Map.entry("mag", 5),
            Map.entry("juin", 6),
            Map.entry("giu", 6),
            Map.entry("juil", 7),
            Map.entry("lug", 7),
            Map.entry("août", 8),
            Map.entry("aout", 8),
            Map.entry("ago", 8),
            Map.entry("set", 9),
            Map.entry("okt", 10),
            Map.entry("ott", 10),
            Map.entry("out", 10),
            Map.entry("déc", 12),
            Map.entry("dez", 12),
            Map.entry("dic", 12));

    private static final int OLDEST = 120;
    private int parsedEnd;

    @Override
    public void look(Tokens tokens, Findings findings) {
        int free = 0;
        for (int token = 0; token < tokens.count(); token++) {
            if (Characters.digit(tokens.text().charAt(tokens.start(token)))) {
                age(tokens, token, findings);
            }
            if (!date(tokens, token)) {
                continue;
            }
            int cue = cue(tokens, token, free);
            if (cue >= 0) {
                findings.add(EntityType.DATE_OF_BIRTH, tokens.start(token), parsedEnd, 0.92);
            }
            int next = tokens.from(parsedEnd);
            free = next;
            token = Math.max(token, next - 1);
        }
    }

    /** The word of birth before a date that no other date came after. */
    private static int cue(Tokens tokens, int token, int free) {
        for (int i = token - 1; i >= free && i >= token - 7; i--) {
            if (tokens.gives(i, Cue.BIRTH) || initials(tokens, i)) {
                return i;
            }
        }
        if ((tokens.heads(token) & Cue.BIRTH.bit()) != 0) {
            return token;
        }
        boolean behind = token + 3 < tokens.count()
                && tokens.distance(tokens.start(token), tokens.end(token + 2), Cue.BIRTH.bit()) > 0;
        return behind && free <= token ? token : -1;
    }

    /** The last letter of "D.O.B.". */
    private static boolean initials(Tokens tokens, int token) {
        return token >= 2
                && tokens.length(token) == 1
                && tokens.end(token) - tokens.start(token - 2) == 5
                && Characters.begins(tokens.text(), tokens.start(token - 2), "d.o.b");
    }

    private boolean date(Tokens tokens, int token) {
        if (token + 2 >= tokens.count()
                || tokens.length(token) > 9
                || tokens.start(token + 2) - tokens.end(token) > 16) {
            return false;
        }
        var text = tokens.text();
        parsedEnd = tokens.end(token + 2);
        if (tokens.kind(token) == Tokens.LETTERS) {
            int day = number(tokens, token + 1);
            return day > 0 && year(tokens, token + 2) && Calendar.day(month(tokens, token), day);
        }
        int first = number(tokens, token);
        int month = month(tokens, token + 1);
        if (first <= 0 || first > 2100) {
            return false;
        }
        if (month > 0) {
            return Calendar.day(month, first) && year(tokens, token + 2);
        }
        char separator = Characters.at(text, tokens.end(token));
        boolean joined = tokens.start(token + 1) == tokens.end(token) + 1
                && tokens.start(token + 2) == tokens.end(token + 1) + 1
                && (separator == '/' || separator == '-' || separator == '.')
                && text.charAt(tokens.end(token + 1)) == separator;
        int second = number(tokens, token + 1);
        int third = number(tokens, token + 2);
        if (!joined || second <= 0 || third < 0) {
            return false;
        }
        return tokens.length(token) == 4
                ? first >= 1900 && Calendar.day(second, third)
                : (Calendar.day(first, second) || Calendar.day(second, first)) && year(tokens, token + 2);
    }

    private static boolean year(Tokens tokens, int token) {
        int year = number(tokens, token);
        return tokens.length(token) == 4 ? year >= 1900 && year <= 2100 : tokens.length(token) == 2 && year >= 0;
    }

    /** A number of at most four digits, perhaps with st, nd, rd or th behind; else -1. */
    private static int number(Tokens tokens, int token) {
        var text = tokens.text();
        int start = tokens.start(token);
        int value = 0;
        int at = start;
        for (; at < tokens.end(token) && at - start < 4 && Characters.digit(text.charAt(at)); at++) {
            value = value * 10 + text.charAt(at) - '0';
        }
        boolean ordinal = tokens.end(token) - at == 2 && at - start <= 2;
        return at > start && (at == tokens.end(token) || ordinal) ? value : -1;
    }

    private static int month(Tokens tokens, int token) {
        if (tokens.length(token) >= 3 && tokens.kind(token) == Tokens.LETTERS) {
            for (int i = 0; i < 12; i++) {
                if (Characters.begins(tokens.text(), tokens.start(token), MONTHS[i])) {
                    return i + 1;
                }
            }
            for (var month : ABROAD) {
                if (Characters.begins(tokens.text(), tokens.start(token), month.getKey())) {
                    return month.getValue();
                }
            }
        }
        return -1;
    }

    /** Years of a person, as "54 years old", "aged 54", "54yo", "54-year-old". */
    private static void age(Tokens tokens, int token, Findings findings) {
        var text = tokens.text();
        int start = tokens.start(token);
        int end = start;
        int value = 0;
        for (; end < tokens.end(token) && end - start < 3 && Characters.digit(text.charAt(end)); end++) {
            value = value * 10 + text.charAt(end) - '0';
        }
        if (value == 0 || value > OLDEST || Characters.at(text, start - 1) == '.') {
            return;
        }
        char gap = Characters.at(text, end);
        int next = gap == ' ' || gap == '-' ? end + 1 : end;
        boolean behind = Characters.begins(text, next, "years old")
                || Characters.begins(text, next, "year old")
                || Characters.begins(text, next, "year-old")
                || Characters.begins(text, next, "years of age")
                || Characters.begins(text, next, "y/o")
                || Characters.begins(text, next, "yo ")
                || Characters.begins(text, next, "yrs old");
        boolean before = end == tokens.end(token)
                && token > 0
                && start - tokens.end(token - 1) <= 3
                && (Characters.begins(text, tokens.start(token - 1), "aged ")
                        || Characters.begins(text, tokens.start(token - 1), "age:")
                        || Characters.begins(text, tokens.start(token - 1), "age "));
        if (behind || before) {
            findings.add(EntityType.AGE, start, end, 0.55);
        }
    }
}
