package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.directory.Upstream;
import java.util.List;
import java.util.Map;

/**
 * How one provider's requests differ from OpenAI's.
 *
 * @param capabilities what it can be asked for
 * @param bounds the fields for the most tokens of an answer that it knows; the first one where the client named none
 * @param renamed options that have another name there
 * @param usageOnRequest whether usage in a stream must be asked for
 * @param developerRole whether it knows the role {@code developer}
 * @param history what it wants to see of a past turn's reasoning
 * @param quirks changes that no table can express
 */
record Flavour(
        Capabilities capabilities,
        List<Option> bounds,
        Map<Option, String> renamed,
        boolean usageOnRequest,
        boolean developerRole,
        History history,
        Quirks quirks) {

    /** In which field a past turn's reasoning goes back. */
    enum History {
        /** Nowhere: the provider refuses it, or does not read it. */
        NONE,
        /** As {@code reasoning_content}. */
        CONTENT,
        /** As {@code reasoning_details}, with proofs. */
        DETAILS
    }

    static Flavour of(Upstream upstream) {
        return Flavours.of(upstream.name(), upstream.baseUrl());
    }

    /** One that knows both bounds, is asked for usage, knows no developers, remembers no reasoning and has no quirks. */
    static Flavour of(Capabilities capabilities) {
        var bounds = List.of(Option.MAX_TOKENS, Option.MAX_COMPLETION_TOKENS);
        return new Flavour(capabilities, bounds, Map.of(), true, false, History.NONE, Quirks.NONE);
    }

    Flavour boundBy(Option... known) {
        return new Flavour(capabilities, List.of(known), renamed, usageOnRequest, developerRole, history, quirks);
    }

    Flavour renaming(Option option, String name) {
        return new Flavour(capabilities, bounds, Map.of(option, name), usageOnRequest, developerRole, history, quirks);
    }

    Flavour tellingUsageUnasked() {
        return new Flavour(capabilities, bounds, renamed, false, developerRole, history, quirks);
    }

    Flavour knowingDevelopers() {
        return new Flavour(capabilities, bounds, renamed, usageOnRequest, true, history, quirks);
    }

    Flavour remembering(History reasoning) {
        return new Flavour(capabilities, bounds, renamed, usageOnRequest, developerRole, reasoning, quirks);
    }

    /** With a quirk after those that it has. */
    Flavour with(Quirks quirk) {
        return new Flavour(capabilities, bounds, renamed, usageOnRequest, developerRole, history, quirks.then(quirk));
    }
}
