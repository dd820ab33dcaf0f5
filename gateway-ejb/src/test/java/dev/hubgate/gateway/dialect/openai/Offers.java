package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.ledger.Rate;

/** Offers that a test writes to and reads from. */
public final class Offers {

    private Offers() {}

    public static Offer at(String provider) {
        var upstream = new Upstream(
                provider,
                "openai",
                "https://api." + provider + ".example",
                "/v1",
                new Credential.ApiKey(new Secret("sk-1")),
                true);
        return new Offer(upstream, "native-1", "model-1", null, "chat", 1_000, 500, new Rate(1, 1, 1));
    }
}
