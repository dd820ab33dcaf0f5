package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.dialect.Feature;
import dev.hubgate.gateway.dialect.OptionRule;
import dev.hubgate.gateway.dialect.Support;
import dev.hubgate.gateway.directory.Offer;

/**
 * What Vertex AI can express, whichever of its models is asked. Each option follows the rule of the family that the model
 * belongs to. Of features it has what one family has: the writer of the other refuses what it cannot say.
 */
final class VertexCapabilities {

    private VertexCapabilities() {}

    static Capabilities of(Capabilities claude) {
        var gemini = GeminiCapabilities.of(GoogleApi.VERTEX);
        var both = gemini.but();
        for (var feature : Feature.values()) {
            both.all(weaker(gemini.of(feature), claude.of(feature)), feature);
        }
        for (var option : Option.values()) {
            both.rule(rule(gemini.of(option), claude.of(option)), option);
        }
        return both.build();
    }

    /** What both can take is said of both; what one lacks is said as the other has it. */
    private static Support weaker(Support one, Support other) {
        if (one == Support.NONE || other == Support.NONE) {
            return one == Support.NONE ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    private static OptionRule rule(OptionRule gemini, OptionRule claude) {
        if (gemini.equals(claude)) {
            return gemini;
        }
        return OptionRule.when(
                        "Gemini: " + gemini.condition() + "; Claude: " + claude.condition(),
                        (value, request, offer) ->
                                of(offer, gemini, claude).test().honours(value, request, offer))
                .yielding((value, request, offer) ->
                        of(offer, gemini, claude).yields().honours(value, request, offer));
    }

    private static OptionRule of(Offer offer, OptionRule gemini, OptionRule claude) {
        return VertexDialect.isClaude(offer) ? claude : gemini;
    }
}
