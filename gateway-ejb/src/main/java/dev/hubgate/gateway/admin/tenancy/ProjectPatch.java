package dev.hubgate.gateway.admin.tenancy;

import dev.hubgate.gateway.admin.Draft;
import dev.hubgate.gateway.failure.Failure;

/**
 * What to change of a project; null leaves a value as it is.
 *
 * @param defaultMaxTokens written into a request that names no maximum of its own
 */
public record ProjectPatch(Integer defaultMaxTokens) implements Draft {

    private static final int MOST = 1_000_000;

    public ProjectPatch {
        if (defaultMaxTokens != null && (defaultMaxTokens < 1 || defaultMaxTokens > MOST)) {
            throw Failure.invalid("default_max_tokens", "default_max_tokens must be an integer from 1 to " + MOST + ".")
                    .exception();
        }
    }
}
