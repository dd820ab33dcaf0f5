package dev.hubgate.gateway.chat;

/**
 * A block of a model's reasoning. Its proof must come back unchanged with the turn it belongs to, or the provider refuses to
 * go on; so it travels in {@code reasoning_details}, in the shape that OpenRouter made known.
 *
 * @param text what can be read of it, null if nothing can
 * @param signature the provider's proof that it wrote the text, null if there is none
 * @param encrypted the block itself where only the provider can read it, else null
 * @param format whose proof it is, {@link #CLAUDE} or {@link #GEMINI}; null if unknown
 */
public record Reasoning(String text, String signature, String encrypted, String format) {

    /** Proofs that Claude understands, wherever it runs. */
    public static final String CLAUDE = "anthropic-claude-v1";
    /** Proofs that Gemini understands. */
    public static final String GEMINI = "google-gemini-v1";

    /** Reasoning that can be read and has no proof. */
    public static Reasoning unsigned(String text) {
        return new Reasoning(text, null, null, null);
    }

    public boolean isSigned() {
        return signature != null || encrypted != null;
    }

    @Override
    public String toString() {
        return "Reasoning[" + format + "]";
    }
}
