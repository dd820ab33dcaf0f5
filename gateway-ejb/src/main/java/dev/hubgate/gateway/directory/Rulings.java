package dev.hubgate.gateway.directory;

import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.policy.PolicyFault;
import dev.hubgate.firewall.policy.PolicyReader;
import dev.hubgate.store.directory.DirectoryRows;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Policies in force, ready for use. A document is read once, however many owners are under the same one, and is not read again
 * as long as one of them is. Each owner has a policy of its own: what is known under one is known to nobody else.
 */
final class Rulings {

    private static final Logger LOG = System.getLogger(Rulings.class.getName());

    private Map<String, Optional<Policy>> read = Map.of();
    private Map<String, Owned> owned = Map.of();
    private Map<String, Ruling> byOwner = Map.of();

    /** An owner's policy and the one that it is like; the same as long as its document is. */
    private record Owned(Policy like, Policy policy) {}

    /** Reads those that were not read yet and forgets those that nobody is under any more. */
    void update(List<DirectoryRows.ActivePolicy> rows) {
        var now = new HashMap<String, Optional<Policy>>();
        var nowOwned = new HashMap<String, Owned>();
        var rulings = new HashMap<String, Ruling>();
        for (var row : rows) {
            var policy = now.computeIfAbsent(row.document(), document -> {
                var known = read.get(document);
                return known == null ? policy(row) : known;
            });
            var own = policy.map(like -> own(row.ownerId(), like));
            own.ifPresent(one -> nowOwned.put(row.ownerId(), one));
            rulings.put(
                    row.ownerId(),
                    new Ruling(row.version(), own.map(Owned::policy).orElse(null)));
        }
        read = now;
        owned = nowOwned;
        byOwner = Map.copyOf(rulings);
    }

    @SuppressWarnings("ReferenceEquality")
    private Owned own(String ownerId, Policy like) {
        var before = owned.get(ownerId);
        return before != null && before.like() == like ? before : new Owned(like, like.copy());
    }

    /** Those of all owners, each of which is a project or a tenant. */
    Map<String, Ruling> byOwner() {
        return byOwner;
    }

    private static Optional<Policy> policy(DirectoryRows.ActivePolicy row) {
        try {
            return Optional.of(PolicyReader.read(row.document()).policy());
        } catch (PolicyFault e) {
            LOG.log(
                    Level.ERROR,
                    "version {0} of the policy of {1} cannot be read, its requests are refused: {2}: {3}",
                    row.version(),
                    row.ownerId(),
                    e.path(),
                    e.getMessage());
            return Optional.empty();
        }
    }
}
