package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.directory.Upstream;

/** Offers that a test writes to and reads from. */
public final class Offers {

    private Offers() {}

    public static Offer at(String provider) {
        return at(provider, "native-1");
    }

    static Offer at(String provider, String nativeId) {
        var key = new Credential.ApiKey(new Secret("sk-1"));
        var url = "https://api." + provider + ".example";
        return at(new Upstream(provider, "openai", url, "/v1", key, true), nativeId);
    }

    static Offer at(Upstream upstream) {
        return at(upstream, "native-1");
    }

    private static Offer at(Upstream upstream, String nativeId) {
        return new Offer(upstream, nativeId, "model-1", null, "chat", 1_000, 500, new Rate(1, 1, 1));
    }
}
