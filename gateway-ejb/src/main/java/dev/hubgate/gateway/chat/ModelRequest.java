package dev.hubgate.gateway.chat;

/** A request to a model, checked, whichever front it came through. */
public sealed interface ModelRequest permits ChatRequest, EmbeddingRequest {

    /** The name as asked. */
    String model();

    /** The kind of model that can answer it: {@code chat} or {@code embedding}. */
    String kind();

    /** No tokenizer makes more input tokens of this request than so many. */
    long promptBound();

    /** About how many input tokens it has, by the rule of thumb of four bytes a token. */
    long promptGuess();
}
