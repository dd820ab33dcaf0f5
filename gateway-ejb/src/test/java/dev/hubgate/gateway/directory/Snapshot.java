package dev.hubgate.gateway.directory;

import dev.hubgate.firewall.policy.PolicyDocument;
import dev.hubgate.firewall.policy.PolicyReader;
import dev.hubgate.firewall.policy.PolicyWriter;
import dev.hubgate.store.access.CredentialKeys;
import dev.hubgate.store.access.MasterKey;
import dev.hubgate.store.access.SecretBox;
import dev.hubgate.store.catalog.Price;
import dev.hubgate.store.directory.DirectoryReader;
import dev.hubgate.store.directory.DirectoryRows;
import dev.hubgate.store.directory.DirectoryVersion;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** Rows as a test wants them, and the directory that is made of them. Stands in for the database. */
public final class Snapshot extends DirectoryReader {

    /** Seals with a key of zeros. */
    public static final SecretBox BOX = new SecretBox(new CredentialKeys(
            new MasterKey(Optional.of(Base64.getEncoder().encodeToString(new byte[32]))), new Snapshot().config()));

    private static final PolicyDocument OFF = PolicyReader.read("""
            {"default_action":"off","injection":"off","images":"off","unreadable":"off","restore":false}""");

    private final List<DirectoryRows.Key> keys = new ArrayList<>();
    private final List<DirectoryRows.Project> projects = new ArrayList<>();
    private final List<DirectoryRows.ActivePolicy> policies = new ArrayList<>();
    private final List<DirectoryRows.Alias> aliases = new ArrayList<>();
    private final List<DirectoryRows.Provider> providers = new ArrayList<>();
    private final List<DirectoryRows.Offer> offers = new ArrayList<>();
    private final List<DirectoryRows.Credential> credentials = new ArrayList<>();
    private Map<String, String> settings = Map.of();
    long version = 1;
    long callers = 1;
    long catalog = 1;
    long credentialsVersion = 1;
    int reads;

    /** With a sandbox and what it offers. */
    public Snapshot() {
        providers.add(new DirectoryRows.Provider("sandbox", "Sandbox", "sandbox", null, null, "/v1", true, false));
        offer("sandbox", "chat", "sandbox-chat", "sandbox", "chat", 0L);
        offer("sandbox", "embedding", "sandbox-embedding", "sandbox", "embedding", 0L);
    }

    public Snapshot key(DirectoryRows.Key key) {
        keys.add(key);
        return this;
    }

    /** In place of one of that id, under a policy that looks at nothing. */
    public Snapshot project(DirectoryRows.Project project) {
        projects.removeIf(other -> other.id().equals(project.id()));
        projects.add(project);
        return policy(project.id(), 1, PolicyWriter.text(OFF));
    }

    /** In place of the owner's other one. */
    public Snapshot policy(String ownerId, int version, String document) {
        policies.removeIf(other -> other.ownerId().equals(ownerId));
        policies.add(new DirectoryRows.ActivePolicy(ownerId, version, document));
        return this;
    }

    public Snapshot alias(String alias, String model) {
        aliases.add(new DirectoryRows.Alias(alias, model));
        return this;
    }

    public Snapshot settings(Map<String, String> values) {
        settings = values;
        return this;
    }

    /** A vendor, with a key or without. */
    public Snapshot vendor(String name, String secret) {
        return provider(name, null, "https://" + name + ".example", secret, true, true);
    }

    Snapshot provider(String name, String baseUrl, String secret, boolean enabled, boolean credentialRequired) {
        return provider(name, baseUrl, null, secret, enabled, credentialRequired);
    }

    /** A provider with the JSON of its credential, whose address nobody says. */
    Snapshot credential(String name, String json) {
        providers.add(new DirectoryRows.Provider(name, name, name, null, null, "", true, true));
        return stored(null, name, json);
    }

    /** A further credential: of the operator's where {@code projectId} is null, else that project's own. */
    public Snapshot stored(String projectId, String provider, String json) {
        var id = "crd_" + (credentials.size() + 1);
        credentials.add(new DirectoryRows.Credential(id, projectId, provider, BOX.seal(id, json)));
        return this;
    }

    /** The same as a key. */
    public Snapshot key(String projectId, String provider, String key) {
        return stored(projectId, provider, "{\"api_key\":\"" + key + "\"}");
    }

    private Snapshot provider(
            String name, String baseUrl, String vendorUrl, String secret, boolean enabled, boolean credentialRequired) {
        providers.add(new DirectoryRows.Provider(
                name, name, "openai", baseUrl, vendorUrl, "/v1", enabled, credentialRequired));
        return secret == null ? this : key(null, name, secret);
    }

    /** @param nano the price of all three kinds of a million tokens, null for none */
    public Snapshot offer(String provider, String nativeId, String model, String creator, String kind, Long nano) {
        var price = nano == null ? null : new Price(nano, nano, nano);
        return offer(new DirectoryRows.Offer(
                provider, nativeId, model, creator, kind, 128_000, null, price, DirectoryRows.Facts.NONE));
    }

    public Snapshot offer(DirectoryRows.Offer offer) {
        offers.add(offer);
        return this;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public DirectoryRows read() {
        return read(null);
    }

    /** As the database would: what belongs to an area whose number stands still is not read again. */
    @Override
    public DirectoryRows read(DirectoryRows known) {
        reads++;
        var before = known == null ? null : known.version();
        var area = new DirectoryVersion(version, callers, catalog, credentialsVersion);
        var sameCallers = before != null && before.callers() == callers;
        var sameCatalog = before != null && before.catalog() == catalog;
        var sameCredentials = before != null && before.credentials() == credentialsVersion;
        return new DirectoryRows(
                area,
                sameCallers ? known.keys() : List.copyOf(keys),
                sameCallers ? known.projects() : List.copyOf(projects),
                sameCallers ? known.policies() : List.copyOf(policies),
                sameCallers ? known.tokens() : List.of(),
                sameCatalog ? known.providers() : List.copyOf(providers),
                sameCatalog ? known.offers() : List.copyOf(offers),
                sameCatalog ? known.aliases() : List.copyOf(aliases),
                sameCredentials ? known.credentials() : List.copyOf(credentials));
    }

    public Config config() {
        return new Settings();
    }

    public DirectoryKeeper keeper() {
        return new DirectoryKeeper(this, config(), BOX);
    }

    public Directory directory() {
        var keeper = keeper();
        keeper.refresh();
        return keeper.current();
    }

    private final class Settings implements Config {

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(settings.get(name)).map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return settings.keySet();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
