package dev.hubgate.firewall.pattern;

/** What goes on behind a street: a town, a state, a code of the post. */
final class AddressTail {
    private static final int TOWN = 3;

    private AddressTail() {}

    /** Where an address ends whose street's last token is known. */
    static int end(Tokens tokens, int last) {
        int end = tokens.end(last);
        int token = last + 1;
        var text = tokens.text();
        if (token < tokens.count() && post(tokens, token) && near(tokens, token)) {
            end = tokens.end(token);
            token++;
        }
        int town = token;
        int limit = Math.min(tokens.count(), token + TOWN);
        while (token < limit
                && near(tokens, token)
                && tokens.kind(token) == Tokens.LETTERS
                && Character.isUpperCase(text.charAt(tokens.start(token)))
                && !state(tokens, token)
                && (token == town
                        || (text.charAt(tokens.start(token) - 1) == ' '
                                && text.charAt(tokens.end(token - 1)) == ' '))) {
            token++;
        }
        int code = token < tokens.count() && state(tokens, token) && near(tokens, token) ? token + 1 : token;
        if (code < tokens.count() && near(tokens, code) && post(tokens, code)) {
            boolean second = code + 1 < tokens.count()
                    && tokens.start(code + 1) - tokens.end(code) == 1
                    && Characters.digit(text.charAt(tokens.start(code + 1)))
                    && (tokens.length(code + 1) == 3
                            || (text.charAt(tokens.end(code)) == '-' && tokens.length(code + 1) == 4));
            return tokens.end(second ? code + 1 : code);
        }
        char after = token > town ? Characters.at(text, tokens.end(token - 1)) : 0;
        boolean closed = after == '\n'
                || after == '.'
                || after == '"'
                || (after == ',' && token == code)
                || after == ')'
                || after == '\r';
        return code > token ? tokens.end(token) : token > town && closed ? tokens.end(token - 1) : end;
    }

    private static boolean near(Tokens tokens, int token) {
        int gap = tokens.start(token) - tokens.end(token - 1);
        if (gap > 3) {
            return false;
        }
        for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
            char c = tokens.text().charAt(i);
            if (c != ' '
                    && c != ','
                    && (c != '\n' || !Characters.digit(tokens.text().charAt(tokens.start(token))))) {
                return false;
            }
        }
        return true;
    }

    private static boolean state(Tokens tokens, int token) {
        int start = tokens.start(token);
        return tokens.length(token) == 2
                && Characters.upper(tokens.text().charAt(start))
                && Characters.upper(tokens.text().charAt(start + 1));
    }

    /** Five digits, or letters and digits as in Great Britain and Canada. */
    private static boolean post(Tokens tokens, int token) {
        return tokens.kind(token) == Tokens.DIGITS
                ? tokens.length(token) == 5
                : tokens.kind(token) == Tokens.MIXED
                        && tokens.length(token) <= 4
                        && Characters.upper(tokens.text().charAt(tokens.start(token)));
    }
}
