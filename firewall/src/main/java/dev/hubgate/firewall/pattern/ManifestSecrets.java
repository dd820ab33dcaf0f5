package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;

/** The values of a Kubernetes secret: base 64 behind keys, under "data:", where a line says that its kind is Secret. */
final class ManifestSecrets implements Recogniser {
    private static final int LINES = 64;

    @Override
    public void look(Tokens tokens, Findings findings) {
        var text = tokens.text();
        boolean secret = false;
        for (int token = 0; token + 1 < tokens.count() && !secret; token++) {
            secret = tokens.length(token) == 4
                    && Characters.begins(text, tokens.start(token), "kind")
                    && Characters.at(text, tokens.end(token)) == ':'
                    && tokens.length(token + 1) == 6
                    && tokens.line(token) == tokens.line(token + 1)
                    && Characters.begins(text, tokens.start(token + 1), "secret");
        }
        for (int token = 0; secret && token < tokens.count(); token++) {
            if (tokens.length(token) == 4
                    && Characters.begins(text, tokens.start(token), "data")
                    && Characters.at(text, tokens.end(token)) == ':') {
                int end = values(text, tokens.end(token) + 1, findings);
                token = Math.max(token, tokens.from(end) - 1);
            }
        }
    }

    /** Reads the lines under "data:" as long as they are keys with values. Says where it stopped. */
    private static int values(String text, int from, Findings findings) {
        int at = from;
        for (int line = 0; line < LINES; line++) {
            int start = text.indexOf('\n', at) + 1;
            if (start == 0) {
                return text.length();
            }
            int key = start;
            while (Characters.blank(Characters.at(text, key))) {
                key++;
            }
            int keyEnd = Secrets.run(text, key, 'w', 100);
            keyEnd = Characters.at(text, keyEnd) == '.' || keyEnd == key
                    ? Secrets.run(text, keyEnd + 1, 'w', 100)
                    : keyEnd;
            boolean remark = Characters.at(text, key) == '#';
            if (key == start || (!remark && Characters.at(text, keyEnd) != ':')) {
                return start;
            }
            at = remark ? key : value(text, keyEnd + 1, findings);
        }
        return at;
    }

    private static int value(String text, int from, Findings findings) {
        int at = from;
        while (Characters.blank(Characters.at(text, at)) || Characters.quote(Characters.at(text, at))) {
            at++;
        }
        char c = Characters.at(text, at);
        if (c == '|' || c == '>') {
            at++;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        int end = Secrets.run(text, at, 'b', 1 << 16);
        if (end - at >= 10) {
            findings.add(EntityType.API_KEY, at, end, 0.8);
        }
        return Math.max(from, end);
    }
}
