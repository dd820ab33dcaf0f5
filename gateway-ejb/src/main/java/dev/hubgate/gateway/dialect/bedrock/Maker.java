package dev.hubgate.gateway.dialect.bedrock;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Who made a model, and what all their models on Bedrock have in common. */
enum Maker {
    ANTHROPIC(Forcing.NAMED, "anthropic\\.|claude"),
    NOVA(Forcing.NAMED, "amazon\\.nova|nova-"),
    MISTRAL(Forcing.ANY, "mistral|pixtral|ministral|magistral|devstral|voxtral|codestral"),
    META(Forcing.NEVER, "meta\\.|llama"),
    OPENAI(Forcing.NAMED, "openai\\.|gpt-"),
    DEEPSEEK(Forcing.UNTRIED, "deepseek"),
    QWEN(Forcing.UNTRIED, "qwen"),
    GOOGLE(Forcing.UNTRIED, "google\\.|gemma"),
    NVIDIA(Forcing.UNTRIED, "nvidia\\.|nemotron"),
    MINIMAX(Forcing.UNTRIED, "minimax"),
    MOONSHOT(Forcing.UNTRIED, "moonshot|kimi"),
    /** Comes last: everything is of somebody. */
    OTHER(Forcing.UNTRIED, "");

    /** How a model can be made to call a tool. */
    enum Forcing {
        /** Any tool, or a certain one. */
        NAMED,
        /** Any tool, but no certain one. */
        ANY,
        /** Nobody said: it is asked for, and Bedrock says what it thinks of it. */
        UNTRIED,
        /** Not at all. */
        NEVER
    }

    private final Forcing forcing;
    private final Pattern mark;
    private final String label = name().toLowerCase(Locale.ROOT);

    /** @param mark what the names of their models have in them */
    Maker(Forcing forcing, String mark) {
        this.forcing = forcing;
        this.mark = Pattern.compile(mark);
    }

    /** @param name of a model, in lower case */
    static Maker of(String name) {
        return Arrays.stream(values())
                .filter(maker -> maker.mark.matcher(name).find())
                .findFirst()
                .orElse(OTHER);
    }

    Forcing forcing() {
        return forcing;
    }

    /** Whether prompts can be cached where a request says so. */
    boolean caches() {
        return this == ANTHROPIC || this == NOVA;
    }

    /** Its name in the format of a proof of reasoning. */
    String label() {
        return label;
    }
}
