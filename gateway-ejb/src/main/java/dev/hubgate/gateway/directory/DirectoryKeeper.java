package dev.hubgate.gateway.directory;

import dev.hubgate.gateway.credential.Keyring;
import dev.hubgate.store.access.SecretBox;
import dev.hubgate.store.directory.DirectoryReader;
import dev.hubgate.store.directory.DirectoryRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;

/**
 * Keeps the snapshot current: looks a few times a second whether anything changed, and if so reads what has and swaps the
 * snapshot. Looking is one row by its key; it needs no connection of its own and survives a database that was away. What has
 * not changed goes from one snapshot into the next as it is.
 */
@ApplicationScoped
public class DirectoryKeeper {

    private static final long MAX_AGE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private DirectoryReader reader;
    private Config config;
    private OpenedCredentials opened;
    private final Rulings rulings = new Rulings();
    private DirectoryRows rows;
    private Callers callers;
    private Pools pools;
    private Models models;
    private long pricesReadAt;
    private volatile Directory current;
    private volatile long lookedAt;

    /** For the container's proxy only. */
    protected DirectoryKeeper() {}

    @Inject
    public DirectoryKeeper(DirectoryReader reader, Config config, SecretBox secretBox) {
        this.reader = reader;
        this.config = config;
        this.opened = new OpenedCredentials(secretBox, new Keyring(config));
    }

    /** The newest snapshot. */
    public Directory current() {
        return current;
    }

    /**
     * Reads what has changed since, and the prices if a minute has passed. One at a time: an older state never replaces a newer
     * one.
     */
    public synchronized void refresh() {
        if (rows == null) {
            swap(reader.read());
        } else if (System.nanoTime() - pricesReadAt > MAX_AGE_NANOS) {
            // A price that was entered for later comes into force without a change.
            swap(reader.read(rows.withOldPrices()));
        } else if (rows.version().number() != reader.version()) {
            swap(reader.read(rows));
        }
        lookedAt = System.nanoTime();
    }

    /** Whether the database answered within the last so many nanoseconds. */
    public boolean isFresh(long withinNanos) {
        return current != null && System.nanoTime() - lookedAt < withinNanos;
    }

    private void swap(DirectoryRows fresh) {
        var first = rows == null;
        var newCallers = first || isNew(rows.keys(), fresh.keys()) || isNew(rows.policies(), fresh.policies());
        var newCatalog = first || isNew(rows.providers(), fresh.providers());
        var newCredentials = first || isNew(rows.credentials(), fresh.credentials());
        if (newCallers) {
            rulings.update(fresh.policies());
            callers = Callers.of(fresh, rulings.byOwner());
        }
        if (newCredentials) {
            opened.update(fresh.credentials());
        }
        if (newCatalog || newCredentials) {
            pools = Pools.of(fresh, opened, config);
            models = Models.of(fresh, pools.first());
        }
        if (newCatalog) {
            pricesReadAt = System.nanoTime();
        }
        current = new Directory(fresh.version().number(), callers, pools, models);
        rows = fresh;
    }

    /** What was not read again is the very same. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isNew(Object before, Object now) {
        return before != now;
    }
}
