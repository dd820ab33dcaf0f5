package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Upstream;

/** Google's two places in tests. */
final class Google {

    static final String FLASH = "gemini-3.5-flash";
    static final Credential KEY = new Credential.ApiKey(new Secret("AIza-test"));
    static final Credential ACCOUNT = new Credential.ServiceAccount(
            "a@p.iam.gserviceaccount.com", "1", new Secret("key"), "proj-1", null, "europe-west4");

    private Google() {}

    static Offer gemini(String model) {
        return offer(new Upstream("gemini", "gemini", "https://gemini.test", "/v1beta", KEY, true), model);
    }

    static Offer vertex(String model) {
        return offer(new Upstream("vertex", "vertex", "https://vertex.test", "/v1", ACCOUNT, true), model);
    }

    static Offer offer(Upstream upstream, String model) {
        return new Offer(upstream, model, model, "gemini", "chat", Offer.UNKNOWN, Offer.UNKNOWN, null);
    }

    static Offer at(GoogleApi api, String model) {
        return api == GoogleApi.GEMINI ? gemini(model) : vertex(model);
    }
}
