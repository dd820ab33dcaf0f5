package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;

/** Secrets that are known by the name they are given: key and value in code, settings, JSON, and "my password is". */
final class KeyedSecrets implements Recogniser {
    private static final int LONGEST = 512;
    private static final int OWNER = 4;

    @Override
    public void look(Tokens tokens, Findings findings) {
        var text = tokens.text();
        int done = 0;
        for (int token = 0; token < tokens.count(); token++) {
            int end = tokens.end(token);
            if (end < done) {
                continue;
            }
            int value = Operators.value(text, end);
            if (value > 0) {
                done = assigned(tokens, token, value, findings);
            } else if (tokens.gives(token, Cue.PASSWORD)) {
                done = said(tokens, token, findings);
            }
        }
    }

    private static int assigned(Tokens tokens, int token, int value, Findings findings) {
        var text = tokens.text();
        int key = Operators.key(text, tokens.start(token));
        int keyEnd = tokens.end(token);
        var name = KeyName.of(text, key, keyEnd);
        int most = name == KeyName.OTHER ? VendorNames.MOST : LONGEST;
        char quote = Characters.quote(text.charAt(value - 1)) ? text.charAt(value - 1) : 0;
        int end = name == KeyName.OTHER ? value + 1 : end(text, value, quote);
        int length = end - value;
        if (name != KeyName.OTHER && (length < 3 || Secrets.placeholder(text, value, end))) {
            return keyEnd;
        }
        if (name == KeyName.PASSWORD) {
            boolean code = Passwords.code(text, value, end, quote != 0);
            double score = code ? 0 : Passwords.score(text, value, end, quote != 0 || text.charAt(keyEnd) == '=');
            findings.add(EntityType.PASSWORD, value, end, score);
            return score > 0 ? end : keyEnd;
        }
        if (name == KeyName.USER && length <= 64) {
            int stop = Secrets.run(text, value, 't', 64);
            boolean named = Users.person(text, value, stop) && Characters.at(text, stop) != '(';
            if (named && !Passwords.code(text, value, stop, quote != 0) && !Passwords.word(text, value, stop)) {
                findings.add(EntityType.USERNAME, value, stop, 0.64);
            }
            return keyEnd;
        }
        int run = Secrets.run(text, value, 't', most);
        int wide = Secrets.run(text, value, 'b', most);
        int stop = Math.max(run, wide);
        char after = Characters.at(text, stop);
        if (stop - value < 8
                || Characters.word(after)
                || after == '('
                || after == '/'
                || (after == '\\' && Characters.at(text, stop + 1) != 'n' && Characters.at(text, stop + 1) != '"')) {
            return keyEnd;
        }
        if (!Secrets.placeholder(text, value, stop) && VendorNames.fits(text, key, keyEnd, value, stop)) {
            findings.add(EntityType.API_KEY, value, stop, 0.86);
        } else if (name == KeyName.CLOUD && stop - value == 40) {
            findings.add(EntityType.CLOUD_CREDENTIAL, value, stop, 0.93);
        } else if (name == KeyName.SECRET || name == KeyName.CLOUD) {
            double score = text.charAt(value) == '/' ? 0 : generic(text, value, stop);
            findings.add(EntityType.API_KEY, value, stop, score);
        }
        return keyEnd;
    }

    /** A value without a mark: long, mixed, with digits, of high entropy, and no UUID. */
    private static double generic(CharSequence text, int start, int end) {
        int length = end - start;
        int digits = 0;
        int letters = 0;
        int dots = 0;
        int changes = 0;
        for (int i = start; i < end; i++) {
            digits += Characters.digit(text.charAt(i)) ? 1 : 0;
            letters += Characters.letter(text.charAt(i)) ? 1 : 0;
            changes += i > start && Characters.letter(text.charAt(i)) && Characters.digit(text.charAt(i - 1)) ? 1 : 0;
            dots += text.charAt(i) == '.' ? 1 : 0;
        }
        boolean uuid = length == 36 && text.charAt(start + 8) == '-' && text.charAt(start + 13) == '-';
        double entropy = Secrets.entropy(text, start, end);
        boolean ordered = (entropy > 5.1 && Characters.begins(text, start + length / 2, "klmnop"))
                || Characters.begins(text, start, "0123456789abc");
        if (length < 10 || digits == 0 || letters == 0 || uuid || dots > 2 || changes < 2 || ordered || entropy < 3.2) {
            return 0;
        }
        return entropy >= 3.5 && digits > 1 ? 0.78 : 0.5;
    }

    /** "my password is x": the value must look like one. */
    private static int said(Tokens tokens, int token, Findings findings) {
        var text = tokens.text();
        int next = owner(tokens, token);
        while (next < tokens.count()
                && next <= token + 3
                && tokens.kind(next) == Tokens.LETTERS
                && tokens.length(next) <= 3
                && tokens.line(next) == tokens.line(token)
                && filler(text, tokens.start(next), tokens.end(next))) {
            next++;
        }
        if (next >= tokens.count() || tokens.line(next) != tokens.line(token)) {
            return 0;
        }
        boolean stated = next > token + 1;
        if (!stated && Characters.at(text, tokens.end(token)) != ' ') {
            return 0;
        }
        int start = tokens.end(next - 1);
        while (Characters.blank(Characters.at(text, start)) || Characters.at(text, start) == ':') {
            start++;
        }
        char quote = Characters.quote(Characters.at(text, start)) ? text.charAt(start) : 0;
        start += quote == 0 ? 0 : 1;
        int end = end(text, start, quote);
        if (end - start < 4 || Secrets.placeholder(text, start, end)) {
            return 0;
        }
        double score = Passwords.score(text, start, end, quote != 0);
        if (!stated && (score < 0.6 || (quote == 0 && !Passwords.unlikeWords(text, start, end)))) {
            return 0;
        }
        findings.add(EntityType.PASSWORD, start, end, score - 0.02);
        return end;
    }

    /** Past "for jdoe" where "is" comes next. */
    private static int owner(Tokens tokens, int token) {
        var text = tokens.text();
        if (Characters.begins(text, tokens.end(token), " for ")) {
            for (int i = token + 3; i < tokens.count() && i < token + 3 + OWNER; i++) {
                if (tokens.length(i) == 2 && Characters.begins(text, tokens.start(i), "is")) {
                    return i;
                }
            }
        }
        return token + 1;
    }

    private static boolean filler(CharSequence text, int start, int end) {
        return (end - start == 2
                        && (Characters.begins(text, start, "is")
                                || Characters.begins(text, start, "to")
                                || Characters.begins(text, start, "as")))
                || Characters.begins(text, start, "ist")
                || Characters.begins(text, start, "was")
                || Characters.begins(text, start, "now");
    }

    /** A value ends at its quote, or at a blank, a comma or a sentence's end. */
    private static int end(CharSequence text, int start, char quote) {
        int end = start;
        while (end < text.length() && end - start < LONGEST) {
            char c = text.charAt(end);
            if (c == '\n'
                    || c == '\r'
                    || (quote != 0 && c == quote)
                    || (quote == 0 && (Characters.blank(c) || Characters.quote(c) || c == '<'))) {
                break;
            }
            end++;
        }
        while (quote == 0 && end > start && ".,;)]}".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end < text.length() && end > start && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
