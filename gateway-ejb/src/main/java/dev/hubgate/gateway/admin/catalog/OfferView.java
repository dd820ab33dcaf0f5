package dev.hubgate.gateway.admin.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.catalog.OfferFacts;
import dev.hubgate.store.catalog.Price;
import dev.hubgate.store.catalog.PricedOffer;
import java.time.Instant;

/**
 * A model at a provider with the price in force; prices are null where there is none.
 *
 * @param validFrom since when it costs that
 */
public record OfferView(
        String provider,
        String nativeId,
        String model,
        String kind,
        Integer contextWindow,
        Integer maxOutputTokens,
        boolean enabled,
        @JsonUnwrapped Facts facts,
        @JsonUnwrapped Prices prices,
        Instant validFrom)
        implements View {

    /** What is known of it there; null where nobody said. */
    record Facts(
            Boolean tools,
            Boolean vision,
            Boolean audioInput,
            Boolean jsonSchema,
            Boolean reasoning,
            String quantization,
            String endsOn) {

        static Facts of(OfferFacts facts) {
            return new Facts(
                    facts.tools(),
                    facts.vision(),
                    facts.audioInput(),
                    facts.jsonSchema(),
                    facts.reasoning(),
                    facts.quantization(),
                    facts.endsOn() == null ? null : facts.endsOn().toString());
        }
    }

    /** What it costs. Null for writing to the cache: as other input; null for sound: nobody said. */
    record Prices(
            UsdPerMtok inputUsdPerMtok,
            UsdPerMtok cachedInputUsdPerMtok,
            UsdPerMtok cacheWriteUsdPerMtok,
            UsdPerMtok audioInputUsdPerMtok,
            UsdPerMtok audioOutputUsdPerMtok,
            UsdPerMtok outputUsdPerMtok) {

        private static final Prices NONE = new Prices(null, null, null, null, null, null);

        static Prices of(Price price) {
            return price == null
                    ? NONE
                    : new Prices(
                            usd(price.inputNano()),
                            usd(price.cachedInputNano()),
                            usd(price.cacheWriteNano()),
                            usd(price.audioInputNano()),
                            usd(price.audioOutputNano()),
                            usd(price.outputNano()));
        }

        private static UsdPerMtok usd(Long nano) {
            return nano == null ? null : new UsdPerMtok(nano);
        }
    }

    static OfferView of(PricedOffer offer) {
        return new OfferView(
                offer.provider(),
                offer.nativeId(),
                offer.model(),
                offer.kind(),
                offer.contextWindow(),
                offer.maxOutputTokens(),
                offer.enabled(),
                Facts.of(offer.facts()),
                Prices.of(offer.price()),
                offer.validFrom());
    }
}
