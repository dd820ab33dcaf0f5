package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;

/** Private keys between BEGIN and END, and tokens of three parts. */
final class Blocks implements Recogniser {
    private static final String BEGIN = "-----BEGIN";
    private static final int TITLE = 100;
    private static final int LEAST = 40;
    private static final int MOST = 8192;

    @Override
    public void look(Tokens tokens, Findings findings) {
        privateKeys(tokens.text(), findings);
        var text = tokens.text();
        int done = 0;
        for (int token = 0; token < tokens.count(); token++) {
            int start = tokens.start(token);
            if (start >= done
                    && tokens.length(token) >= 12
                    && text.charAt(start) == 'e'
                    && text.charAt(start + 1) == 'y') {
                int end = token(text, start);
                if (end > 0) {
                    findings.add(EntityType.ACCESS_TOKEN, start, end, 0.96);
                    done = end;
                }
            }
        }
    }

    /** Each search for an end begins where the last stopped, so that the text is read once. */
    private static void privateKeys(String text, Findings findings) {
        int at = text.indexOf(BEGIN);
        int lastClose = at < 0 ? -1 : text.lastIndexOf("-----END");
        while (at >= 0) {
            int title = text.indexOf("-----", at + BEGIN.length());
            if (title < 0) {
                return;
            }
            int next = at + BEGIN.length();
            int key = text.substring(at, Math.min(title, at + TITLE)).indexOf("PRIVATE KEY");
            if (key > 0 && title - at < TITLE) {
                int body = title + 5;
                int close = body > lastClose ? -1 : text.indexOf("-----END", body);
                int stop = close < 0 ? text.length() : text.indexOf("-----", close + 8);
                int end = close < 0 ? body(text, body) : stop < 0 ? text.length() : stop + 5;
                if (end - body >= LEAST + (close < 0 ? 0 : 30)) {
                    findings.add(EntityType.PRIVATE_KEY, at, end, 0.99);
                }
                next = Math.max(next, end);
            }
            at = text.indexOf(BEGIN, next);
            if (at >= 0 && text.indexOf("-----", at + BEGIN.length()) < 0) {
                return;
            }
        }
    }

    /** Where the lines of base 64 end of a block that was cut off. */
    private static int body(String text, int from) {
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (!Secrets.in(c, 'b')
                    && c != '\n'
                    && c != '\r'
                    && c != '\\'
                    && c != ' '
                    && c != ':'
                    && c != ','
                    && c != '-') {
                break;
            }
            end++;
        }
        return end;
    }

    /** Where a token ends: two parts that begin as JSON in base 64, and a signature. */
    private static int token(CharSequence text, int start) {
        int first = part(text, start);
        if (Characters.at(text, first) != '.'
                || Characters.at(text, first + 1) != 'e'
                || Characters.at(text, first + 2) != 'y') {
            return -1;
        }
        int second = part(text, first + 1);
        if (second - first < 12 || Characters.at(text, second) != '.') {
            return -1;
        }
        int end = part(text, second + 1);
        return Characters.at(text, end) == '=' ? end + 1 : end;
    }

    private static int part(CharSequence text, int from) {
        int end = from;
        while (end < text.length()
                && end - from < MOST
                && (Secrets.in(text.charAt(end), 'w') || text.charAt(end) == '/')) {
            end++;
        }
        return end;
    }
}
