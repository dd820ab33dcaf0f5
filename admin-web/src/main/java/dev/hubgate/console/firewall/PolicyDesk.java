package dev.hubgate.console.firewall;

import dev.hubgate.console.shell.Workplace;
import dev.hubgate.firewall.policy.PolicyDocument;
import dev.hubgate.firewall.policy.PolicyWriter;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.firewall.Owner;
import dev.hubgate.store.firewall.Policies;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads and changes the policy of the project at hand; a change is kept together with the record of who did it. */
@RequestScoped
public class PolicyDesk {

    private static final int MOST_VERSIONS = 20;

    @EJB
    private Policies policies;

    @EJB
    private AdminRecords records;

    @Inject
    private Workplace workplace;

    /** Whether the person at work may change anything here. */
    boolean isOpen() {
        return workplace.getMember().getRole().equals("owner");
    }

    /** The version in force. */
    Policies.Issue active() {
        return policies.active(owner())
                .orElseThrow(() -> new IllegalStateException("a project without a policy: " + owner().id()));
    }

    Optional<Policies.Issue> version(int version) {
        return policies.version(owner(), version);
    }

    /** The newest first. */
    List<Policies.Issue> history() {
        return policies.history(owner(), null, MOST_VERSIONS);
    }

    /**
     * A new version, in force at once.
     *
     * @param base the version in force that its author has compared it with
     * @return its number; empty if another version is in force by now, or the person may not
     */
    @Transactional
    public Optional<Integer> issue(PolicyDocument document, int base) {
        if (!isOpen() || active().version().getVersion() != base) {
            return Optional.empty();
        }
        var member = workplace.getMember().getId();
        var issued = policies.issue(owner(), PolicyWriter.text(document), member);
        record("firewall.issue-policy", issued.getVersion());
        return Optional.of(issued.getVersion());
    }

    /** Puts a version into force. Whether that changed anything. */
    @Transactional
    public boolean activate(int version) {
        if (!isOpen() || !policies.activate(owner(), version).orElse(false)) {
            return false;
        }
        record("firewall.activate-policy", version);
        return true;
    }

    private void record(String what, int version) {
        var owner = owner();
        records.add(new AdminRecord(workplace.getMember().getId(), owner.tenantId(), what, owner.id() + "/" + version));
    }

    private Owner owner() {
        return Owner.project(
                workplace.getTenant().getId(), workplace.getProject().getId());
    }
}
