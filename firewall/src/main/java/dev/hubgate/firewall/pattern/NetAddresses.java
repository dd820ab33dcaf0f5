package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;

/** IP addresses of both versions and addresses of network cards. */
final class NetAddresses implements Recogniser {
    private static final int LONGEST = 45;

    @Override
    public void look(Tokens tokens, Findings findings) {
        var text = tokens.text();
        for (int token = 0; token < tokens.count(); token++) {
            int start = tokens.start(token);
            char after = Characters.at(text, tokens.end(token));
            if (after == '.' && tokens.kind(token) == Tokens.DIGITS) {
                four(tokens, start, findings);
            } else if (after == '-' && tokens.length(token) == 2) {
                card(text, start, '-', 2, findings);
            } else if (after == '.' && tokens.length(token) == 4) {
                card(text, start, '.', 4, findings);
            }
        }
        int done = 0;
        for (int i = 0; i < tokens.marks(); i++) {
            int mark = tokens.mark(i);
            if (mark >= done && text.charAt(mark) == ':') {
                done = colons(tokens, mark, done, findings);
            }
        }
    }

    private static void four(Tokens tokens, int start, Findings findings) {
        var text = tokens.text();
        char before = Characters.at(text, start - 1);
        if (before == '.' || (Characters.digit(Characters.at(text, start - 2)) && before == '-')) {
            return;
        }
        int at = start;
        int first = 0;
        int second = 0;
        for (int group = 0; group < 4; group++) {
            int value = 0;
            int digits = 0;
            for (; digits < 4 && Characters.digit(Characters.at(text, at)); digits++, at++) {
                value = value * 10 + text.charAt(at) - '0';
            }
            boolean closed = group == 3 || Characters.at(text, at) == '.';
            if (digits == 0 || digits > 3 || value > 255 || !closed) {
                return;
            }
            first = group == 0 ? value : first;
            second = group == 1 ? value : second;
            at += group < 3 ? 1 : 0;
        }
        char after = Characters.at(text, at);
        if (Characters.word(after) || (after == '.' && Characters.digit(Characters.at(text, at + 1)))) {
            return;
        }
        if (first == 255) {
            return;
        }
        boolean inside = first == 10
                || first == 127
                || first == 0
                || (first == 192 && second == 168)
                || (first == 172 && second >= 16 && second < 32);
        int cue = tokens.distance(start, at, Cue.IP.bit());
        boolean nobodys = (at - start == 9 && Characters.begins(text, start, "127.0.0.1"))
                || (at - start == 7 && Characters.begins(text, start, "0.0.0.0"));
        double score = nobodys
                ? 0.4
                : cue >= 0 ? 0.95 : inside ? 0.5 : tokens.distance(start, at, Cue.VERSION.bit()) >= 0 ? 0.4 : 0.75;
        findings.add(EntityType.IP_ADDRESS, start, at, score);
    }

    private static void card(CharSequence text, int start, char separator, int group, Findings findings) {
        int groups = 12 / group;
        int end = start + 12 + groups - 1;
        char before = Characters.at(text, start - 1);
        char after = Characters.at(text, end);
        if (end > text.length()
                || before == separator
                || (before == ':' && separator == ':')
                || Characters.word(after)
                || (after == separator && Characters.hex(Characters.at(text, end + 1)))) {
            return;
        }
        for (int i = 0; i < end - start; i++) {
            char c = text.charAt(start + i);
            if (i % (group + 1) == group ? c != separator : !Characters.hex(c)) {
                return;
            }
        }
        findings.add(EntityType.MAC_ADDRESS, start, end, group == 4 ? 0.7 : 0.8);
    }

    /** Reads the run of hexadecimal digits, colons and dots around a colon; says where it ends. */
    private static int colons(Tokens tokens, int mark, int done, Findings findings) {
        var text = tokens.text();
        int start = mark;
        while (start > done && mark - start < LONGEST && Characters.hex(text.charAt(start - 1))) {
            start--;
        }
        int end = mark + 1;
        while (end < text.length()
                && end - start < LONGEST
                && (Characters.hex(text.charAt(end)) || text.charAt(end) == ':' || text.charAt(end) == '.')) {
            end++;
        }
        char before = Characters.at(text, start - 1);
        char after = Characters.at(text, end);
        int read = end;
        while (end > mark
                && (text.charAt(end - 1) == '.'
                        || (text.charAt(end - 1) == ':' && Characters.at(text, end - 2) != ':'))) {
            end--;
        }
        if (Characters.word(before) || before == '_' || Characters.word(after) || after == '_') {
            return read;
        }
        if (end - start == 17 && text.charAt(start + 2) == ':') {
            card(text, start, ':', 2, findings);
        } else {
            double score = six(text, start, end);
            boolean cue = tokens.distance(start, end, Cue.IP.bit()) >= 0;
            findings.add(EntityType.IP_ADDRESS, start, end, score > 0 && cue ? 0.95 : score);
        }
        return read;
    }

    /** How sure it is that a run is an address of version 6: 0 if it is none. */
    private static double six(CharSequence text, int start, int end) {
        int groups = 0;
        int gaps = 0;
        int hex = 0;
        int most = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                return 0;
            }
            if (c != ':') {
                groups += hex == 0 ? 1 : 0;
                most = Math.max(most, ++hex);
                continue;
            }
            if (i > start && text.charAt(i - 1) == ':') {
                gaps++;
            }
            hex = 0;
        }
        if (most > 4 || gaps > 1 || groups > 8 || (gaps == 0 && groups != 8)) {
            return 0;
        }
        if (text.charAt(start) == ':' && Characters.at(text, start + 1) != ':') {
            return 0;
        }
        // x::y is also how scopes are written in code
        return gaps == 0 || groups >= 4 ? 0.9 : groups >= 2 && most > 2 ? 0.7 : groups == 0 ? 0.1 : 0.36;
    }
}
