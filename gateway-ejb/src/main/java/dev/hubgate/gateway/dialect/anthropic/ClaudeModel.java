package dev.hubgate.gateway.dialect.anthropic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Claude model takes and refuses, wherever it runs. A Claude of a name that nobody here knows is taken for a newer one
 * than all that are known.
 *
 * @param maxOutputTokens the most it can say, thinking included
 * @param thinking how it is asked to think
 * @param xhighEffort whether there is an effort between {@code high} and {@code max}
 * @param sampling which of temperature, top_p and top_k it takes
 * @param nativeSchema whether it can be held to a schema, in its answer and in calls
 * @param forcedChoice whether it can be made to call a tool
 * @param prefill whether it goes on with an answer that has begun
 * @param webSearch whether it can search the web by itself
 * @param hidesThinking whether it shows what it thought only when asked to
 * @see <a href="https://docs.claude.com/en/docs/about-claude/models/overview">Anthropic's table of models</a>
 */
public record ClaudeModel(
        int maxOutputTokens,
        Thinking thinking,
        boolean xhighEffort,
        Sampling sampling,
        boolean nativeSchema,
        boolean forcedChoice,
        boolean prefill,
        boolean webSearch,
        boolean hidesThinking) {

    /** How a model is asked to think before it answers. */
    public enum Thinking {
        /** It cannot. */
        NONE,
        /** By a number of tokens. */
        BUDGET,
        /** By an effort; it decides itself how much it takes. */
        ADAPTIVE,
        /** By an effort, and it cannot be asked not to. */
        ALWAYS
    }

    /** Which parameters of sampling a model takes. */
    public enum Sampling {
        /** All. */
        FREE,
        /** All, but not temperature and top_p together. */
        ONE_OF_TWO,
        /** None. */
        NONE
    }

    private static final String FAMILIES = "(opus|sonnet|haiku|fable|mythos)";
    /** Such as {@code claude-sonnet-4-5-20250929} and {@code claude-opus-4@20250514}. */
    private static final Pattern FAMILY_FIRST =
            Pattern.compile("claude-" + FAMILIES + "-(\\d{1,2})(?:[-.](\\d{1,2})(?!\\d))?(?!\\d)");
    /** Such as {@code claude-3-7-sonnet-20250219}. */
    private static final Pattern NUMBER_FIRST = Pattern.compile("claude-(\\d)(?:[-.](\\d))?-(?:opus|sonnet|haiku)");

    private static final Pattern ANCIENT = Pattern.compile("claude-(?:instant|v?[12])(?:[-.:@]|$)");
    /** Major version times a hundred, plus the minor one. */
    private static final int UNKNOWN = 9_900;

    private static final ClaudeModel OTHER =
            new ClaudeModel(4_096, Thinking.NONE, false, Sampling.FREE, false, true, true, false, false);

    /** The traits of a model by a provider's name for it; prefixes and suffixes of other clouds do not matter. */
    public static ClaudeModel of(String nativeId) {
        var first = FAMILY_FIRST.matcher(nativeId);
        if (first.find()) {
            return of(first.group(1), version(first, 2, 3));
        }
        var number = NUMBER_FIRST.matcher(nativeId);
        if (number.find()) {
            return of("", version(number, 1, 2));
        }
        if (!nativeId.contains("claude-") || ANCIENT.matcher(nativeId).find()) {
            return OTHER;
        }
        return of(nativeId.contains("mythos") ? "mythos" : "", UNKNOWN);
    }

    private static int version(Matcher matcher, int major, int minor) {
        var second = matcher.group(minor);
        return Integer.parseInt(matcher.group(major)) * 100 + (second == null ? 0 : Integer.parseInt(second));
    }

    private static ClaudeModel of(String family, int version) {
        var always = family.equals("fable") || family.equals("mythos");
        return new ClaudeModel(
                maxOutput(family, version),
                always ? Thinking.ALWAYS : thinking(version),
                version >= 407,
                version >= 407 ? Sampling.NONE : version >= 401 ? Sampling.ONE_OF_TWO : Sampling.FREE,
                version >= 405 || (version == 401 && family.equals("opus")),
                !always,
                version < 406,
                version >= 305,
                version >= 407);
    }

    private static Thinking thinking(int version) {
        if (version < 307) {
            return Thinking.NONE;
        }
        return version < 406 ? Thinking.BUDGET : Thinking.ADAPTIVE;
    }

    private static int maxOutput(String family, int version) {
        if (version >= 406) {
            return 128_000;
        }
        if (version < 307) {
            return version < 305 ? 4_096 : 8_192;
        }
        return version < 405 && family.equals("opus") ? 32_000 : 64_000;
    }
}
