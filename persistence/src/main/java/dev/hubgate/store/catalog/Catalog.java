package dev.hubgate.store.catalog;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.access.SecretBox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Changes where requests can go and what they cost there. */
@Stateless
public class Catalog {

    @PersistenceContext
    private EntityManager store;

    @Inject
    private SecretBox secretBox;

    /**
     * A model at a provider and what it costs from now on.
     *
     * @param model the canonical name; made if it is new
     * @param kind {@code chat} or {@code embedding}
     * @param contextWindow in tokens, null if unknown
     * @param maxOutputTokens null if unknown
     * @param inputNanoPerMtok nano-dollars a million input tokens
     * @param cachedInputNanoPerMtok the same for input that the provider had cached
     * @param outputNanoPerMtok the same for output
     */
    public record Offering(
            String provider,
            String nativeId,
            String model,
            String kind,
            Integer contextWindow,
            Integer maxOutputTokens,
            long inputNanoPerMtok,
            long cachedInputNanoPerMtok,
            long outputNanoPerMtok) {}

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
     * @param secret the credential as JSON text, sealed before it is stored
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
        if (secret != null) {
            provider.setSecret(secretBox.seal("provider/" + name, secret));
        }
        if (enabled != null) {
            provider.setEnabled(enabled);
        }
        store.flush();
        return provider;
    }

    /**
     * Adds an offer, or a newer price to one that exists.
     *
     * @throws Conflict if there is no such provider
     */
    public void offer(Offering offering) {
        if (provider(offering.provider()).isEmpty()) {
            throw new Conflict("There is no provider " + offering.provider() + ".");
        }
        store.createNativeQuery("""
                        INSERT INTO model (id, kind, context_window, max_output_tokens) VALUES (?1, ?2, ?3, ?4)
                        ON CONFLICT (id) DO NOTHING""")
                .setParameter(1, offering.model())
                .setParameter(2, offering.kind())
                .setParameter(3, offering.contextWindow())
                .setParameter(4, offering.maxOutputTokens())
                .executeUpdate();
        store.createNativeQuery("""
                        INSERT INTO offer (provider, native_id, model) VALUES (?1, ?2, ?3)
                        ON CONFLICT (provider, native_id) DO UPDATE SET model = excluded.model, enabled = true""")
                .setParameter(1, offering.provider())
                .setParameter(2, offering.nativeId())
                .setParameter(3, offering.model())
                .executeUpdate();
        store.createNativeQuery("""
                        INSERT INTO price (provider, native_id, valid_from, input_nano_per_mtok,
                                           cached_input_nano_per_mtok, output_nano_per_mtok, source)
                        VALUES (?1, ?2, clock_timestamp(), ?3, ?4, ?5, 'operator')""")
                .setParameter(1, offering.provider())
                .setParameter(2, offering.nativeId())
                .setParameter(3, offering.inputNanoPerMtok())
                .setParameter(4, offering.cachedInputNanoPerMtok())
                .setParameter(5, offering.outputNanoPerMtok())
                .executeUpdate();
    }
}
