package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.store.audit.RequestRecord.Usage;

/**
 * How many tokens a request is thought to use.
 *
 * @param prompt by the rule of thumb of four bytes a token
 * @param completion what a reply typically has, or the bound that the client set if that is less
 */
record Estimate(long prompt, long completion) {

    private static final long TYPICAL_REPLY = 500;
    private static final String ESTIMATED = "estimated";

    static Estimate of(ModelRequest request) {
        return new Estimate(request.promptGuess() + 1, completion(request));
    }

    private static long completion(ModelRequest request) {
        if (!(request instanceof ChatRequest chat)) {
            return 0;
        }
        var bound = chat.options().maxTokens();
        return bound == null ? TYPICAL_REPLY : Math.min(bound, TYPICAL_REPLY);
    }

    /** In nano-dollars. */
    long costAt(Rate rate) {
        return rate.plain(prompt, completion);
    }

    /** The same where so many tokens of the prompt are in the provider's cache. */
    long costAt(Rate rate, long cached) {
        var read = Math.min(prompt, cached);
        return rate.cost(new Usage(prompt - read, read, 0, 0, 0, completion, 0, 0, ESTIMATED));
    }
}
