package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;

/** Addresses of mail, in any script. */
final class Emails implements Recogniser {
    private static final int LOCAL = 64;
    private static final int DOMAIN = 253;

    @Override
    public void look(Tokens tokens, Findings findings) {
        var text = tokens.text();
        int done = 0;
        for (int i = 0; i < tokens.marks(); i++) {
            int at = tokens.mark(i);
            if (at < done || text.charAt(at) != '@') {
                continue;
            }
            int start = at;
            while (start > done && at - start < LOCAL && local(text.charAt(start - 1))) {
                start--;
            }
            while (start < at && !Characters.word(text.charAt(start)) && text.charAt(start) != '_') {
                start++;
            }
            int end = domain(text, at + 1);
            if (start < at && end > 0 && text.charAt(at - 1) != '.' && Characters.at(text, start - 1) != '$') {
                if (Characters.begins(text, start - 3, "://") && ":@".indexOf(Characters.at(text, end)) < 0) {
                    boolean person = Users.person(text, start, at);
                    findings.add(EntityType.USERNAME, start, at, person ? 0.7 : 0);
                } else {
                    findings.add(EntityType.EMAIL, start, end, 0.95);
                }
                done = end;
            }
        }
    }

    private static boolean local(char c) {
        return Characters.word(c)
                || (".!#$%&'*+-/=?^_{|}~".indexOf(c) >= 0 && c != '\'' && c != '/' && c != '=' && c != '|');
    }

    /** Where the domain ends, or -1: labels with dots, the last of at least two letters. */
    private static int domain(CharSequence text, int start) {
        int at = start;
        int dot = -1;
        while (at < text.length() && at - start < DOMAIN) {
            char c = text.charAt(at);
            if (c == '.' && at > start && text.charAt(at - 1) != '.' && Characters.word(Characters.at(text, at + 1))) {
                dot = at;
            } else if (!Characters.word(c) && !(c == '-' && at > start && text.charAt(at - 1) != '.')) {
                break;
            }
            at++;
        }
        while (at > start && text.charAt(at - 1) == '-') {
            at--;
        }
        boolean top = dot > start && at - dot > 2 && !Characters.digit(text.charAt(dot + 1));
        return top ? at : -1;
    }
}
