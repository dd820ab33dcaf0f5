package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.directory.Offer;
import java.util.Locale;

/**
 * An offer that a request does not go to.
 *
 * @param cause the first reason that was found
 */
public record Exclusion(Offer offer, Cause cause) {

    /** Why not, in the order in which it is asked. */
    public enum Cause {
        /** A model of another kind than the request. */
        KIND,
        /** A model or a tier that the project may not use. */
        NOT_ALLOWED,
        /** Nobody gave a credential for the provider. */
        NO_CREDENTIAL,
        /** All credentials are for regions from which it cannot be called. */
        REGION,
        /** Without a price its cost cannot be bounded. */
        NO_PRICE,
        /** Weights that are not precise enough for the project. */
        QUANTIZATION,
        /** The provider announced not to serve it any more, and others do. */
        ENDED,
        /** The model cannot do what the request needs. */
        SKILL,
        /** The request is longer than the model takes. */
        CONTEXT_LENGTH,
        /** The project has credentials of its own, and does not want to pay for others. */
        OWN_CREDENTIAL_FIRST;

        private final String label = name().toLowerCase(Locale.ROOT);

        /** Its name outside. */
        public String label() {
            return label;
        }
    }
}
