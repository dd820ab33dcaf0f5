package dev.hubgate.gateway.admin.firewall;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.Change;
import dev.hubgate.gateway.admin.Creation;
import dev.hubgate.gateway.admin.Creations;
import dev.hubgate.gateway.admin.Creations.Made;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.firewall.Owner;
import dev.hubgate.store.firewall.Policies;
import dev.hubgate.store.firewall.Policies.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/** Issues versions of policies, puts them into force and shows them. Whoever gives an owner can reach it. */
@ApplicationScoped
public class PolicyDesk {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    @Inject
    private Policies policies;

    @Inject
    private AdminRecords records;

    @Inject
    private Creations creations;

    /** The next version, in force at once. */
    @Change
    public PolicyView issue(Owner owner, Creation<PolicyDraft> creation) {
        return creations.once(creation, () -> issued(owner, creation), version -> version(owner, version));
    }

    private Made<PolicyView> issued(Owner owner, Creation<PolicyDraft> creation) {
        var by = creation.caller().tokenId();
        var version = policies.issue(owner, creation.draft().document(), by);
        record(by, owner, "firewall.issue-policy", version.getVersion());
        return new Made<>(Integer.toString(version.getVersion()), PolicyView.of(new Issue(version, true)));
    }

    /** Puts a version into force. The one that is in force already is shown and not recorded again. */
    @Change
    public PolicyView activate(AdminCaller caller, Owner owner, String version) {
        int number = number(version).orElseThrow(PolicyDesk::none);
        boolean changed = policies.activate(owner, number).orElseThrow(PolicyDesk::none);
        if (changed) {
            record(caller.tokenId(), owner, "firewall.activate-policy", number);
        }
        return version(owner, version);
    }

    public PolicyView active(Owner owner) {
        return policies.active(owner).map(PolicyView::of).orElseThrow(PolicyDesk::none);
    }

    public PolicyView version(Owner owner, String version) {
        return PolicyView.of(found(owner, version));
    }

    /** The newest first. */
    public Page<PolicyView> versions(Owner owner, PageQuery query) {
        var after = query.afterNumber();
        var before = after == null ? null : (int) Math.min(after, Integer.MAX_VALUE);
        var found = policies.history(owner, before, query.fetch());
        return Page.of(
                found, query.limit(), issue -> Integer.toString(issue.version().getVersion()), PolicyView::of);
    }

    /** @param against the version to compare with, null for the one before */
    public PolicyDiffView diff(Owner owner, String version, String against) {
        var shown = found(owner, version).version();
        var other = against == null ? Integer.toString(Math.max(1, shown.getVersion() - 1)) : against;
        return PolicyDiffView.of(shown, found(owner, other).version());
    }

    private Issue found(Owner owner, String version) {
        return number(version)
                .flatMap(number -> policies.version(owner, number))
                .orElseThrow(PolicyDesk::none);
    }

    private static Optional<Integer> number(String version) {
        return Optional.of(version).filter(NUMBER.asMatchPredicate()).map(Integer::valueOf);
    }

    private void record(String by, Owner owner, String action, int version) {
        records.add(new AdminRecord(by, owner.tenantId(), action, owner.id() + "/" + version));
    }

    private static RuntimeException none() {
        return Failure.notFound("There is no such version of the policy.").exception();
    }
}
