package dev.hubgate.gateway.admin.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.catalog.Bucket;
import dev.hubgate.store.catalog.PriceChange;
import java.time.Instant;

/**
 * A price that a public list states and that waits, or waited, for an operator's word. Prices are as stated, null where the
 * list states none.
 *
 * @param bucket which of the prices is in doubt
 * @param wasUsdPerMtok what that one was when it was found, null if there was none
 */
public record PriceChangeView(
        String id,
        String provider,
        String nativeId,
        String source,
        String state,
        String reason,
        String bucket,
        UsdPerMtok wasUsdPerMtok,
        @JsonUnwrapped OfferView.Prices prices,
        Instant foundAt,
        Instant decidedAt,
        String decidedBy)
        implements View {

    static PriceChangeView of(PriceChange change) {
        return new PriceChangeView(
                change.id(),
                change.quote().provider(),
                change.quote().nativeId(),
                change.source(),
                change.state(),
                change.reason(),
                change.bucket(),
                usd(change.wasNano()),
                new OfferView.Prices(
                        usd(change.nano(Bucket.INPUT)),
                        usd(change.nano(Bucket.CACHED_INPUT)),
                        usd(change.nano(Bucket.CACHE_WRITE)),
                        usd(change.nano(Bucket.AUDIO_INPUT)),
                        usd(change.nano(Bucket.AUDIO_OUTPUT)),
                        usd(change.nano(Bucket.OUTPUT))),
                change.foundAt(),
                change.decidedAt(),
                change.decidedBy());
    }

    private static UsdPerMtok usd(Long nano) {
        return nano == null ? null : new UsdPerMtok(nano);
    }
}
