package dev.hubgate.firewall.text;

import java.util.Locale;
import java.util.Set;

/** Knows what stands in programs and in what is written about them, and looks like somebody's name: classes, calls, products. */
final class Identifiers {

    /** Names of software that are, alone, hardly anybody's. */
    private static final Set<String> SOFTWARE =
            Set.of(("claude chatgpt gemini gemma llama ollama qwen mistral groq deepseek kimi nemotron bash perl kotlin"
                            + " clojure jupyter django prisma kibana grafana prometheus kubernetes redis nginx vite vue"
                            + " nuxt netty payara jersey consolas roboto boolean nan uri url json yaml")
                    .split(" ", -1));

    /** What a capital may follow in a name, as in McDonald, LeBron, DeShawn, JoAnn. */
    private static final Set<String> PREFIXES = Set.of(
            ("mc mac de des del di da du la le lo li van von vander fitz st san al el ben bin abu jo ann anna mary"
                            + " jean ruth billy bobby betty lee kay rae te ni ó")
                    .split(" ", -1));

    private static final Set<String> EDITIONS =
            Set.of("code", "sonnet", "opus", "haiku", "desktop", "pro", "flash", "api", "cli");

    private static final int LONGEST_PREFIX = 12;
    private static final int LONGEST_PRODUCT = 24;
    private static final int LONGEST_CALL = 64;

    private Identifiers() {}

    static boolean is(String text, int start, int end) {
        if (isSoftware(text, start, end) || isCompound(text, start, end)) {
            return true;
        }
        for (int i = start; i < end; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return text.startsWith("::", end)
                || text.startsWith("::", start - 2)
                || isCall(text, end)
                || (Character.isLowerCase(text.charAt(start))
                        && (joins(text, end, end + 1) || joins(text, start - 1, start - 2)));
    }

    /** A product alone, or with the name of an edition: {@code Claude}, {@code Claude Code}. */
    private static boolean isSoftware(String text, int start, int end) {
        if (end - start > LONGEST_PRODUCT) {
            return false;
        }
        var words = text.substring(start, end).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
        boolean other = false;
        for (int i = 1; i < words.length; i++) {
            other |= !words[i].isEmpty() && !EDITIONS.contains(words[i]);
        }
        return !other && SOFTWARE.contains(words[0]);
    }

    /** Whether a word of it goes on with a capital, as the names of classes and variables do: {@code FrameReader}. */
    private static boolean isCompound(String text, int start, int end) {
        int word = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                word = i + 1;
            } else if (i > word && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
                var before = text.substring(word, Math.min(i, word + LONGEST_PREFIX));
                if (Character.isLowerCase(before.charAt(0)) || !PREFIXES.contains(before.toLowerCase(Locale.ROOT))) {
                    return true;
                }
                word = i;
            }
        }
        return false;
    }

    /** Whether a call or a constant follows: {@code .of(} or {@code .MAX}. */
    private static boolean isCall(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) != '.' || !Character.isLetter(text.charAt(at + 1))) {
            return false;
        }
        int end = at + 1;
        boolean capitals = true;
        while (end < text.length() && end - at < LONGEST_CALL && isOfName(text.charAt(end))) {
            capitals &= !Character.isLowerCase(text.charAt(end));
            end++;
        }
        return (capitals && end - at > 3) || (end < text.length() && text.charAt(end) == '(');
    }

    /** Whether a sign joins it with another word, as in {@code max-age} or {@code arn:aws}. */
    private static boolean joins(String text, int sign, int beyond) {
        return sign >= 0
                && beyond >= 0
                && beyond < text.length()
                && "-/:.".indexOf(text.charAt(sign)) >= 0
                && isOfName(text.charAt(beyond));
    }

    private static boolean isOfName(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
