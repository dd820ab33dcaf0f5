package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.Draft;
import dev.hubgate.gateway.admin.Text;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.catalog.OfferFacts;
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
 * @param enabled whether requests may go there, null to leave that as it is
 * @param tools whether the model calls tools there, null to leave what is known of it; so are the others
 * @param quantization precision of its weights there, such as {@code fp8}
 * @param endsOn the day from which the provider announced not to serve it any more, in ISO 8601
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
        UsdPerMtok outputUsdPerMtok,
        Boolean enabled,
        Boolean tools,
        Boolean vision,
        Boolean audioInput,
        Boolean jsonSchema,
        Boolean reasoning,
        String quantization,
        String endsOn)
        implements Draft {

    private static final Set<String> KINDS = Set.of("chat", "embedding");
    private static final Pattern NATIVE_ID = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern QUANTIZATION = Pattern.compile("[a-z0-9]{1,16}");

    public OfferDraft {
        requireMatch("provider", provider, ProviderDesk.NAME, "is the name of a provider");
        requireMatch("native_id", nativeId, NATIVE_ID, "has 1 to 200 visible ASCII characters");
        ModelName.required("model", model);
        if (kind == null || !KINDS.contains(kind)) {
            throw Failure.invalid("kind", "kind must be chat or embedding.").exception();
        }
        Sizes.require(contextWindow, maxOutputTokens);
        requirePrice("input_usd_per_mtok", inputUsdPerMtok);
        requirePrice("output_usd_per_mtok", outputUsdPerMtok);
        if (quantization != null) {
            requireMatch(
                    "quantization", quantization, QUANTIZATION, "has 1 to 16 small letters and digits, such as fp8");
        }
        Days.optional("ends_on", endsOn);
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

    OfferFacts facts() {
        return new OfferFacts(
                tools, vision, audioInput, jsonSchema, reasoning, quantization, Days.optional("ends_on", endsOn));
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

    private static void requirePrice(String param, UsdPerMtok price) {
        if (price == null) {
            throw Text.missing(param);
        }
    }
}
