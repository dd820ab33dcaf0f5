package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.directory.Offer;
import java.nio.charset.StandardCharsets;

/** Where Google's models are: URLs up to the verb. */
final class Places {

    private static final String UNRESERVED = "-._~@";

    private Places() {}

    /** A model at the Gemini API. */
    static String gemini(Offer offer) {
        return root(offer) + "/models/" + segment(offer.nativeId());
    }

    /**
     * A model at Vertex AI: in a project of the account, or outside of any where there is only a key.
     *
     * @param publisher {@code google} or {@code anthropic}
     */
    static String vertex(Offer offer, String publisher) {
        var model = "/publishers/" + publisher + "/models/" + segment(offer.nativeId());
        if (!(offer.upstream().credential() instanceof Credential.ServiceAccount account)) {
            return root(offer) + model;
        }
        var location = account.location() == null ? Credential.ServiceAccount.EVERYWHERE : account.location();
        return root(offer) + "/projects/" + segment(account.projectId()) + "/locations/" + segment(location) + model;
    }

    private static String root(Offer offer) {
        return offer.upstream().baseUrl() + offer.upstream().apiPath();
    }

    private static String segment(String name) {
        var segment = new StringBuilder(name.length());
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            if ((one >= 'a' && one <= 'z')
                    || (one >= 'A' && one <= 'Z')
                    || (one >= '0' && one <= '9')
                    || (one > 0 && UNRESERVED.indexOf(one) >= 0)) {
                segment.append((char) one);
            } else {
                segment.append(String.format("%%%02X", one & 0xff));
            }
        }
        return segment.toString();
    }
}
