package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;

/** Keys whose mark stands within them: of Azure applications (a digit and Q~), of Terraform (.atlasv1.), of Facebook (digits and |). */
final class InnerMarks implements Recogniser {
    @Override
    public void look(Tokens tokens, Findings findings) {
        var text = tokens.text();
        for (int token = 0; token < tokens.count(); token++) {
            int end = tokens.end(token);
            char after = Characters.at(text, end);
            if (after == '~' && text.charAt(end - 1) == 'Q' && Characters.digit(Characters.at(text, end - 2))) {
                azure(text, end, findings);
            } else if (after == '|'
                    && tokens.kind(token) == Tokens.DIGITS
                    && (tokens.length(token) == 15 || tokens.length(token) == 16)) {
                int stop = Secrets.run(text, end + 1, 'w', 41);
                int length = stop - end - 1;
                findings.add(EntityType.API_KEY, tokens.start(token), stop, length >= 27 && length <= 40 ? 0.9 : 0);
            } else if (after == '.'
                    && tokens.length(token) == 7
                    && text.startsWith("atlasv1", tokens.start(token))
                    && token > 0
                    && tokens.length(token - 1) == 14
                    && tokens.end(token - 1) + 1 == tokens.start(token)) {
                int stop = Secrets.run(text, end + 1, 'w', 71);
                boolean fits = stop - end > 60 && stop - end <= 71 && Secrets.entropy(text, end + 1, stop) > 3.5;
                findings.add(EntityType.API_KEY, tokens.start(token - 1), stop, fits ? 0.95 : 0);
            }
        }
    }

    /** Three characters, a digit and Q~, and 31 to 34 more. */
    private static void azure(CharSequence text, int tilde, Findings findings) {
        int start = tilde - 5;
        int end = tilde + 1;
        while (end < text.length() && end - tilde < 36 && azure(text.charAt(end))) {
            end++;
        }
        while (end > tilde && text.charAt(end - 1) == '.') {
            end--;
        }
        boolean fits = start >= 0
                && !Characters.alnum(Characters.at(text, start - 1))
                && end - tilde > 31
                && end - tilde <= 35;
        for (int i = start; fits && i < tilde; i++) {
            fits = azure(text.charAt(i));
        }
        findings.add(
                EntityType.CLOUD_CREDENTIAL,
                Math.max(0, start),
                end,
                fits && Secrets.entropy(text, start, end) > 3 ? 0.96 : 0);
    }

    private static boolean azure(char c) {
        return Characters.alnum(c) || c == '_' || c == '~' || c == '.' || c == '-';
    }
}
