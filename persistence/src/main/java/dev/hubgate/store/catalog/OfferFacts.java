package dev.hubgate.store.catalog;

import java.time.LocalDate;

/**
 * What is known of a model at a provider beside its price; null where nobody said.
 *
 * @param tools whether it calls tools; the same for the next four
 * @param quantization precision of its weights, such as {@code fp8}
 * @param endsOn the day from which it is announced not to be served any more
 */
public record OfferFacts(
        Boolean tools,
        Boolean vision,
        Boolean audioInput,
        Boolean jsonSchema,
        Boolean reasoning,
        String quantization,
        LocalDate endsOn) {

    /** Nothing. */
    public static final OfferFacts NONE = new OfferFacts(null, null, null, null, null, null, null);

    /** The columns of the table {@code offer}, in the order of the components. */
    static final String COLUMNS = "tools, vision, audio_input, json_schema, reasoning, quantization, ends_on";

    /** These, and those others of which these say nothing. */
    public OfferFacts or(OfferFacts other) {
        return new OfferFacts(
                first(tools, other.tools),
                first(vision, other.vision),
                first(audioInput, other.audioInput),
                first(jsonSchema, other.jsonSchema),
                first(reasoning, other.reasoning),
                first(quantization, other.quantization),
                first(endsOn, other.endsOn));
    }

    private static <T> T first(T one, T other) {
        return one == null ? other : one;
    }
}
