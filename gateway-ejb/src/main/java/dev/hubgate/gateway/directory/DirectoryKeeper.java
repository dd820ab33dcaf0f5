package dev.hubgate.gateway.directory;

import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.credential.Keyring;
import dev.hubgate.store.directory.DirectoryReader;
import dev.hubgate.store.directory.DirectoryRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Keeps the snapshot current: looks a few times a second whether anything changed, and if so reads everything again and
 * swaps the snapshot. Looking is one row by its key; it needs no connection of its own and survives a database that was
 * away.
 */
@ApplicationScoped
public class DirectoryKeeper {

    private static final long MAX_AGE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private DirectoryReader reader;
    private Config config;
    private Keyring keyring;
    private volatile Directory current;
    private volatile long lookedAt;
    private volatile long readAt;

    /** For the container's proxy only. */
    protected DirectoryKeeper() {}

    @Inject
    public DirectoryKeeper(DirectoryReader reader, Config config) {
        this.reader = reader;
        this.config = config;
        this.keyring = new Keyring(config);
    }

    /** The newest snapshot. */
    public Directory current() {
        return current;
    }

    /**
     * Reads everything if anything has changed since, or a minute has passed. One at a time: an older state never replaces a
     * newer one.
     */
    public synchronized void refresh() {
        var known = current;
        // Once a minute in any case: a price that was entered for later comes into force without a change.
        if (known == null || System.nanoTime() - readAt > MAX_AGE_NANOS || known.version() != reader.version()) {
            current = build(reader.read());
            readAt = System.nanoTime();
        }
        lookedAt = System.nanoTime();
    }

    /** Whether the database answered within the last so many nanoseconds. */
    public boolean isFresh(long withinNanos) {
        return current != null && System.nanoTime() - lookedAt < withinNanos;
    }

    private Directory build(DirectoryRows rows) {
        var upstreams = rows.providers().stream()
                .filter(DirectoryRows.Provider::enabled)
                .map(this::upstream)
                .toList();
        return new Directory(rows, upstreams, offers(rows.offers(), upstreams));
    }

    private static List<Offer> offers(List<DirectoryRows.Offer> rows, List<Upstream> upstreams) {
        Map<String, Upstream> byName =
                upstreams.stream().collect(Collectors.toMap(Upstream::name, Function.identity()));
        return new Offers(rows, byName).all();
    }

    /** What an operator stored goes before the environment, and that before what is known of the vendor. */
    private Upstream upstream(DirectoryRows.Provider row) {
        var credential = keyring.find(row.name(), row.secret());
        var baseUrl = withoutSlash(Optional.ofNullable(row.baseUrl())
                .or(() -> config.getOptionalValue("hubgate.provider." + row.name() + ".base-url", String.class))
                .or(() -> Optional.ofNullable(row.vendorUrl()))
                .or(() -> credential.map(Credential::vendorUrl))
                .orElse(null));
        return new Upstream(
                row.name(),
                row.dialect(),
                baseUrl,
                row.apiPath(),
                credential.map(found -> found.at(baseUrl)).orElse(null),
                row.credentialRequired());
    }

    private static String withoutSlash(String url) {
        return url != null && url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
