package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.directory.Upstream;

/** Offers that a test writes to and reads from. */
final class Claude {

    private Claude() {}

    static Offer offer(String nativeId) {
        var upstream = new Upstream(
                "anthropic",
                "anthropic",
                "https://api.anthropic.example",
                "/v1",
                new Credential.ApiKey(new Secret("sk-ant-1")),
                true);
        return new Offer(upstream, nativeId, "claude", "anthropic", "chat", 200_000, 64_000, new Rate(1, 1, 1));
    }
}
