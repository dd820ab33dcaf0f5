package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Skill;
import java.util.EnumSet;
import java.util.Set;

/** What a request needs of a model. */
final class Requirements {

    private Requirements() {}

    /** Skills without which it fails. A schema is not among them: where the model has none, some providers' tools serve. */
    static Set<Skill> of(ModelRequest request) {
        var needs = EnumSet.noneOf(Skill.class);
        if (request instanceof ChatRequest chat) {
            if (!chat.tools().isEmpty()) {
                needs.add(Skill.TOOLS);
            }
            for (var message : chat.messages()) {
                for (var part : message.content()) {
                    if (part instanceof Part.Image) {
                        needs.add(Skill.VISION);
                    } else if (part instanceof Part.Audio) {
                        needs.add(Skill.AUDIO_INPUT);
                    }
                }
            }
        }
        return needs;
    }

    /** Whether the answer is to have a given form. */
    static boolean wantsSchema(ModelRequest request) {
        return request instanceof ChatRequest chat && chat.format() instanceof ResponseFormat.JsonSchema;
    }

    /** The estimate may be too high by a good part, so what is only a little too long is for the provider to judge. */
    static boolean isSurelyTooLong(ModelRequest request, Estimate estimate, Offer offer) {
        return request instanceof ChatRequest && estimate.prompt() * 4 / 5 > offer.contextWindow();
    }
}
