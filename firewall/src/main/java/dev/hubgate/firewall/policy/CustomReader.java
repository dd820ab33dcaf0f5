package dev.hubgate.firewall.policy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.hubgate.firewall.Action;
import java.util.List;

/** Reads a pattern of an owner's own, and refuses what costs too much or says nothing. */
final class CustomReader {

    private static final int LONGEST = 500;

    /** The engine's own limit for one counted repetition. */
    private static final int MOST_REPETITIONS = 1_000;

    private static final int MOST_INSTRUCTIONS = 2_000;

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** Texts in which an assertion alone would be found. */
    private static final List<String> PROBES = List.of("", "a", " ", "a b", "\n", "0-z\n");

    private CustomReader() {}

    static CustomPattern read(Members members) {
        members.only("name", "pattern", "action", "ignore_case");
        var name = members.text("name", 40);
        if (!NAME.matcher(name).matches()) {
            throw new PolicyFault(
                    members.path("name"), "This must be upper case letters, digits and underscores, a letter first.");
        }
        var action = members.word("action", Action.REDACT, List.of(Action.values()));
        var flags = members.flag("ignore_case", false) ? Pattern.CASE_INSENSITIVE : 0;
        return new CustomPattern(
                name, compiled(members.path("pattern"), members.text("pattern", LONGEST), flags), action);
    }

    private static Pattern compiled(String path, String text, int flags) {
        var shape = PatternShape.of(text);
        if (shape.unsupported() != null) {
            throw new PolicyFault(
                    path, "Patterns cannot have " + shape.unsupported() + ": RE2, which takes linear time, has none.");
        }
        if (shape.mostRepetitions() > MOST_REPETITIONS) {
            throw new PolicyFault(path, "Nothing can be repeated more than " + MOST_REPETITIONS + " times.");
        }
        if (shape.instructions() > MOST_INSTRUCTIONS) {
            throw tooLarge(path);
        }
        var pattern = compile(path, text, flags);
        if (pattern.programSize() > MOST_INSTRUCTIONS) {
            throw tooLarge(path);
        }
        if (PROBES.stream().anyMatch(probe -> findsNothing(pattern, probe))) {
            throw new PolicyFault(path, "This pattern also finds the empty text, which is everywhere.");
        }
        return pattern;
    }

    private static Pattern compile(String path, String text, int flags) {
        try {
            return Pattern.compile(text, flags);
        } catch (PatternSyntaxException e) {
            // Its description is one of a dozen fixed texts, of which a stray ) gets the least helpful; its message
            // would quote
            // the pattern.
            var what = e.getDescription();
            throw new PolicyFault(
                    path,
                    "This is not a pattern of RE2's syntax: "
                            + (what.contains("internal error") ? "unexpected )" : what)
                            + ".");
        }
    }

    private static boolean findsNothing(Pattern pattern, String probe) {
        var matcher = pattern.matcher(probe);
        while (matcher.find()) {
            if (matcher.start() == matcher.end()) {
                return true;
            }
        }
        return false;
    }

    private static PolicyFault tooLarge(String path) {
        return new PolicyFault(
                path, "This pattern is too large. Repeat less in it, above all within what is repeated.");
    }
}
