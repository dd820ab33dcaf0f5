package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;

/** Addresses of services with a password in them, headers that authorise, and users of curl. */
final class Connections implements Recogniser {
    private static final int AUTHORITY = 320;
    private static final int REST = 2048;

    @Override
    public void look(Tokens tokens, Findings findings) {
        var text = tokens.text();
        int done = 0;
        for (int i = 0; i < tokens.marks(); i++) {
            int mark = tokens.mark(i);
            if (mark >= done
                    && Characters.at(text, mark) == ':'
                    && Characters.at(text, mark + 1) == '/'
                    && Characters.at(text, mark + 2) == '/') {
                done = uri(text, mark, findings);
            }
        }
        boolean curl = false;
        for (int token = 0; token < tokens.count(); token++) {
            int start = tokens.start(token);
            curl |= tokens.length(token) == 4 && Characters.begins(text, start, "curl");
            if ((tokens.length(token) == 13 && Characters.begins(text, start, "authorization"))
                    || (tokens.length(token) == 5
                            && Characters.begins(text, start, "token")
                            && Characters.at(text, start - 1) == '-'
                            && !Characters.begins(text, start - 5, "csrf-"))
                    || (tokens.length(token) == 6 && Characters.begins(text, start, "bearer"))) {
                header(tokens, token, findings);
            }
            if (curl
                    && ((tokens.length(token) == 1
                                    && Characters.at(text, start) == 'u'
                                    && Characters.at(text, start - 1) == '-')
                            || (tokens.length(token) == 4 && Characters.begins(text, start - 2, "--user")))) {
                user(text, tokens.end(token), findings);
            }
        }
    }

    /** An address with a user and a password before its host. Says where it ends. */
    private static int uri(CharSequence text, int mark, Findings findings) {
        int start = mark;
        while (start > 0
                && mark - start < 24
                && (Characters.alnum(text.charAt(start - 1)) || text.charAt(start - 1) == '+')) {
            start--;
        }
        int from = mark + 3;
        int at = -1;
        int colon = -1;
        int end = from;
        for (; end < text.length() && end - from < AUTHORITY; end++) {
            char c = text.charAt(end);
            if (c == '@') {
                at = end;
            } else if (c == ':' && colon < 0) {
                colon = end;
            } else if (Characters.blank(c)
                    || c == '\n'
                    || c == '\r'
                    || c == '"'
                    || c == '\''
                    || c == '`'
                    || c == '<'
                    || c == '>'
                    || c == '/') {
                break;
            }
        }
        if (start == mark || at < 0 || colon < 0 || colon >= at - 1 || Secrets.placeholder(text, colon + 1, at)) {
            return end;
        }
        while (end < text.length()
                && end - from < REST
                && !Character.isWhitespace(text.charAt(end))
                && !Characters.quote(text.charAt(end))
                && text.charAt(end) != '<'
                && text.charAt(end) != '>'
                && text.charAt(end) != ')') {
            end++;
        }
        while (".,;".indexOf(text.charAt(end - 1)) >= 0 || Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        findings.add(EntityType.CONNECTION_STRING, start, end, 0.93);
        return end;
    }

    private static void header(Tokens tokens, int token, Findings findings) {
        var text = tokens.text();
        int at = tokens.end(token);
        char c = Characters.at(text, at);
        boolean named = c == ':' || c == '=';
        for (int blanks = 0;
                blanks < 6 && (c == ':' || c == '=' || c == '"' || c == '\'' || Characters.blank(c));
                blanks++) {
            c = Characters.at(text, ++at);
        }
        for (var scheme : new String[] {"basic ", "bearer ", "token ", "api-token ", "apikey "}) {
            if (named && Characters.begins(text, at, scheme)) {
                at += scheme.length();
            }
        }
        int end = at;
        boolean digit = false;
        boolean mixed = false;
        while (end < text.length()
                && end - at < 4096
                && (Secrets.in(text.charAt(end), 't') || Secrets.in(text.charAt(end), 'b'))) {
            digit |= Characters.digit(text.charAt(end));
            mixed |= Characters.upper(text.charAt(end)) || text.charAt(end) == '=';
            end++;
        }
        if (end - at >= 8
                && (digit || (mixed && named && end - at >= 10))
                && !Secrets.placeholder(text, at, end)
                && Secrets.entropy(text, at, end) > 2.7
                && !Characters.begins(text, at, "http")) {
            findings.add(EntityType.ACCESS_TOKEN, at, end, digit ? 0.88 : 0.8);
        }
    }

    private static void user(CharSequence text, int from, Findings findings) {
        int start = from;
        while ((Characters.blank(Characters.at(text, start)) && start - from < 4)
                || Characters.at(text, start) == '=') {
            start++;
        }
        char quote = Characters.quote(Characters.at(text, start)) ? text.charAt(start) : 0;
        start += quote == 0 ? 0 : 1;
        int end = start;
        int colon = -1;
        while (end < text.length()
                && end - start < 160
                && text.charAt(end) != '\n'
                && text.charAt(end) != quote
                && (quote != 0 || !Characters.blank(text.charAt(end)))) {
            colon = text.charAt(end) == ':' && colon < 0 ? end : colon;
            end++;
        }
        if (colon <= start || (Characters.at(text, end) != '\n' && quote == 0 && end - start >= 160)) {
            return;
        }
        boolean filled = end - colon > 1
                ? !Secrets.placeholder(text, colon + 1, end) && !Secrets.placeholder(text, start, colon)
                : colon - start > 6;
        if (filled
                && end - start >= 8
                && !Characters.begins(text, start, "user:pass")
                && !Characters.begins(text, start, "username:")
                && !Character.isHighSurrogate(text.charAt(end - 1))) {
            findings.add(EntityType.PASSWORD, start, end, 0.82);
        }
    }
}
