package dev.hubgate.launcher;

/** Why Hubgate does not start: one sentence for the person who typed the command. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param sentence says what is wrong and, where there is one, the way out */
    public Refusal(String sentence) {
        super(sentence);
    }

    /** @param cause goes to no one but the log */
    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
