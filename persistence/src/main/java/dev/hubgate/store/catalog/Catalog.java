package dev.hubgate.store.catalog;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.access.ProviderCredentials;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes where requests can go and what they cost there. */
@Stateless
public class Catalog {

    @PersistenceContext
    private EntityManager store;

    @Inject
    private ProviderCredentials credentials;

    /**
     * A model at a provider and what it costs from now on.
     *
     * @param model the canonical name; made if it is new
     * @param kind {@code chat} or {@code embedding}
     * @param contextWindow in tokens, null if unknown
     * @param maxOutputTokens null if unknown
     * @param enabled whether requests may go there, null to leave that as it is; a new offer is enabled
     * @param facts those that it states; the others stay as they are
     */
    public record Offering(
            String provider,
            String nativeId,
            String model,
            String kind,
            Integer contextWindow,
            Integer maxOutputTokens,
            Boolean enabled,
            OfferFacts facts,
            Price price) {

        /** Which says no more. */
        public Offering(
                String provider,
                String nativeId,
                String model,
                String kind,
                Integer contextWindow,
                Integer maxOutputTokens,
                Price price) {
            this(provider, nativeId, model, kind, contextWindow, maxOutputTokens, null, OfferFacts.NONE, price);
        }
    }

    public List<Provider> providers() {
        return store.createQuery("SELECT p FROM Provider p ORDER BY p.name", Provider.class)
                .getResultList();
    }

    public Optional<Provider> provider(String name) {
        return Optional.ofNullable(store.find(Provider.class, name));
    }

    /**
     * Sets up a provider, a new one of the OpenAI dialect if there is none of that name. Null leaves a value as it is.
     *
     * @param secret the credential as JSON text; it becomes the operator's credential named {@code default}
     * @throws Conflict if the name is the sandbox's, which has nothing to set
     */
    public Provider configure(String name, String baseUrl, String secret, Boolean enabled) {
        if (name.equals("sandbox") && (baseUrl != null || secret != null)) {
            throw new Conflict("The sandbox is built in: it has no base URL and no credential.");
        }
        var provider = provider(name).orElseGet(() -> {
            var made = new Provider(name);
            store.persist(made);
            return made;
        });
        if (baseUrl != null) {
            provider.setBaseUrl(baseUrl);
        }
        if (enabled != null) {
            provider.setEnabled(enabled);
        }
        store.flush();
        if (secret != null) {
            credentials.putDefault(name, secret);
        }
        return provider;
    }

    /**
     * Adds an offer, or changes one that exists. Sizes that it states become the model's. A price is entered where it is not
     * in force already: entering it again would set it against the public price lists for good.
     *
     * @throws Conflict if there is no such provider, or the model is of another kind
     */
    public void offer(Offering offering) {
        if (provider(offering.provider()).isEmpty()) {
            throw new Conflict("There is no provider " + offering.provider() + ".");
        }
        if (kindOf(offering.model())
                .filter(kind -> !kind.equals(offering.kind()))
                .isPresent()) {
            throw new Conflict("The model exists and is of another kind.");
        }
        store.createNativeQuery("""
                        INSERT INTO model AS known (id, kind, context_window, max_output_tokens)
                        VALUES (?1, ?2, CAST(?3 AS integer), CAST(?4 AS integer))
                        ON CONFLICT (id) DO UPDATE
                        SET context_window = coalesce(excluded.context_window, known.context_window),
                            max_output_tokens = coalesce(excluded.max_output_tokens, known.max_output_tokens)""")
                .setParameter(1, offering.model())
                .setParameter(2, offering.kind())
                .setParameter(3, offering.contextWindow())
                .setParameter(4, offering.maxOutputTokens())
                .executeUpdate();
        place(offering);
        var known = offer(offering.provider(), offering.nativeId()).map(PricedOffer::price);
        if (!Objects.equals(known.orElse(null), offering.price())) {
            enter(offering.provider(), offering.nativeId(), offering.price());
        }
    }

    private void place(Offering offering) {
        var facts = offering.facts();
        store.createNativeQuery(
                        "INSERT INTO offer AS known (provider, native_id, model, enabled, " + OfferFacts.COLUMNS + """
                        )
                        VALUES (?1, ?2, ?3, coalesce(CAST(?4 AS boolean), true), CAST(?5 AS boolean), CAST(?6 AS boolean),
                                CAST(?7 AS boolean), CAST(?8 AS boolean), CAST(?9 AS boolean), CAST(?10 AS text),
                                CAST(CAST(?11 AS text) AS date))
                        ON CONFLICT (provider, native_id) DO UPDATE
                        SET model = excluded.model,
                            enabled = coalesce(CAST(?12 AS boolean), known.enabled),
                            tools = coalesce(excluded.tools, known.tools),
                            vision = coalesce(excluded.vision, known.vision),
                            audio_input = coalesce(excluded.audio_input, known.audio_input),
                            json_schema = coalesce(excluded.json_schema, known.json_schema),
                            reasoning = coalesce(excluded.reasoning, known.reasoning),
                            quantization = coalesce(excluded.quantization, known.quantization),
                            ends_on = coalesce(excluded.ends_on, known.ends_on)""")
                .setParameter(1, offering.provider())
                .setParameter(2, offering.nativeId())
                .setParameter(3, offering.model())
                .setParameter(4, offering.enabled())
                .setParameter(5, facts.tools())
                .setParameter(6, facts.vision())
                .setParameter(7, facts.audioInput())
                .setParameter(8, facts.jsonSchema())
                .setParameter(9, facts.reasoning())
                .setParameter(10, facts.quantization())
                .setParameter(11, facts.endsOn() == null ? null : facts.endsOn().toString())
                .setParameter(12, offering.enabled())
                .executeUpdate();
    }

    private void enter(String provider, String nativeId, Price price) {
        store.createNativeQuery("INSERT INTO price (provider, native_id, valid_from, source, " + Price.COLUMNS + """
                        )
                        VALUES (?1, ?2, clock_timestamp(), 'operator', ?3, ?4, CAST(?5 AS bigint), CAST(?6 AS bigint),
                                CAST(?7 AS bigint), ?8)""")
                .setParameter(1, provider)
                .setParameter(2, nativeId)
                .setParameter(3, price.inputNano())
                .setParameter(4, price.cachedInputNano())
                .setParameter(5, price.cacheWriteNano())
                .setParameter(6, price.audioInputNano())
                .setParameter(7, price.audioOutputNano())
                .setParameter(8, price.outputNano())
                .executeUpdate();
    }

    /** An offer with the price in force, if the provider has it. */
    public Optional<PricedOffer> offer(String provider, String nativeId) {
        return rows(store.createNativeQuery(PricedOffer.SELECT + "WHERE o.provider = ?1 AND o.native_id = ?2")
                        .setParameter(1, provider)
                        .setParameter(2, nativeId))
                .findFirst();
    }

    /**
     * Offers in the order of provider and native id.
     *
     * @param provider only this one's, or null for all
     * @param afterProvider with {@code afterNativeId}: only those behind this one; both empty for the first
     */
    public List<PricedOffer> offers(String provider, String afterProvider, String afterNativeId, int limit) {
        return rows(store.createNativeQuery(PricedOffer.SELECT + """
                        WHERE (CAST(?1 AS text) IS NULL OR o.provider = ?2) AND (o.provider, o.native_id) > (?3, ?4)
                        ORDER BY o.provider, o.native_id LIMIT ?5""")
                        .setParameter(1, provider)
                        .setParameter(2, provider)
                        .setParameter(3, afterProvider)
                        .setParameter(4, afterNativeId)
                        .setParameter(5, limit))
                .toList();
    }

    private static Stream<PricedOffer> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(PricedOffer::of);
    }

    private Optional<String> kindOf(String model) {
        List<?> kinds = store.createNativeQuery("SELECT kind FROM model WHERE id = ?1")
                .setParameter(1, model)
                .getResultList();
        return kinds.stream().map(String.class::cast).findFirst();
    }
}
