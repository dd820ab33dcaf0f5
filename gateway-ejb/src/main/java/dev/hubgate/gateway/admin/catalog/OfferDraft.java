package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.Draft;
import dev.hubgate.gateway.admin.Text;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.catalog.Price;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A model at a provider and what it is to cost from now on.
 *
 * @param nativeId the provider's name for the model
 * @param model the canonical name
 * @param kind {@code chat} or {@code embedding}
 * @param contextWindow in tokens, null to leave it as it is
 * @param maxOutputTokens the same
 * @param cachedInputUsdPerMtok null if cached input costs what other input costs
 * @param cacheWriteUsdPerMtok null if input that is put into the cache costs what other input costs
 * @param audioInputUsdPerMtok null if nobody said, and then no sound is sent there
 * @param audioOutputUsdPerMtok the same for sound in replies
 */
public record OfferDraft(
        String provider,
        String nativeId,
        String model,
        String kind,
        Integer contextWindow,
        Integer maxOutputTokens,
        UsdPerMtok inputUsdPerMtok,
        UsdPerMtok cachedInputUsdPerMtok,
        UsdPerMtok cacheWriteUsdPerMtok,
        UsdPerMtok audioInputUsdPerMtok,
        UsdPerMtok audioOutputUsdPerMtok,
        UsdPerMtok outputUsdPerMtok)
        implements Draft {

    private static final Set<String> KINDS = Set.of("chat", "embedding");
    private static final Pattern NATIVE_ID = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,119}");

    public OfferDraft {
        requireMatch("provider", provider, ProviderDesk.NAME, "is the name of a provider");
        requireMatch("native_id", nativeId, NATIVE_ID, "has 1 to 200 visible ASCII characters");
        requireMatch("model", model, MODEL, "has 1 to 120 letters, digits, dots, colons and hyphens");
        if (kind == null || !KINDS.contains(kind)) {
            throw Failure.invalid("kind", "kind must be chat or embedding.").exception();
        }
        requirePositive("context_window", contextWindow);
        requirePositive("max_output_tokens", maxOutputTokens);
        requirePrice("input_usd_per_mtok", inputUsdPerMtok);
        requirePrice("output_usd_per_mtok", outputUsdPerMtok);
        cachedInputUsdPerMtok = cachedInputUsdPerMtok == null ? inputUsdPerMtok : cachedInputUsdPerMtok;
    }

    Price price() {
        return new Price(
                inputUsdPerMtok.nano(),
                cachedInputUsdPerMtok.nano(),
                nano(cacheWriteUsdPerMtok),
                nano(audioInputUsdPerMtok),
                nano(audioOutputUsdPerMtok),
                outputUsdPerMtok.nano());
    }

    private static Long nano(UsdPerMtok price) {
        return price == null ? null : price.nano();
    }

    private static void requireMatch(String param, String value, Pattern shape, String rule) {
        if (value == null) {
            throw Text.missing(param);
        }
        if (!shape.matcher(value).matches()) {
            throw Failure.invalid(param, param + " " + rule + ".").exception();
        }
    }

    private static void requirePositive(String param, Integer value) {
        if (value != null && value < 1) {
            throw Failure.invalid(param, param + " must be positive.").exception();
        }
    }

    private static void requirePrice(String param, UsdPerMtok price) {
        if (price == null) {
            throw Text.missing(param);
        }
    }
}
