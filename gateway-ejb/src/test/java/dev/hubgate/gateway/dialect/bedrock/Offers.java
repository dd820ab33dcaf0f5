package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.directory.Upstream;

/** Models on Bedrock that a test writes to and reads from. */
final class Offers {

    static final Credential KEYS = new Credential.AwsKeys("AKID", new Secret("secret"), null, "eu-central-1");

    private Offers() {}

    static Offer of(String nativeId) {
        return of(nativeId, KEYS);
    }

    static Offer of(String nativeId, Credential credential) {
        var upstream = new Upstream("bedrock", "bedrock", "https://bedrock.example", "", credential, true);
        return new Offer(upstream, nativeId, "model-1", null, "chat", 1_000, 500, new Rate(1, 1, 1));
    }
}
