package dev.hubgate.console.routing;

import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.tenancy.ProjectSettings;
import dev.hubgate.store.tenancy.RoutingRules;
import dev.hubgate.store.tenancy.Tenants;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;

/** Changes how requests of the project at hand are routed, together with the record of who did it. */
@RequestScoped
public class RoutingDesk {

    @EJB
    private Tenants tenants;

    @EJB
    private AdminRecords records;

    @Inject
    private Workplace workplace;

    /** Whether the person at work may change anything here. */
    boolean isOpen() {
        return workplace.getMember().getRole().equals("owner");
    }

    /**
     * Puts other rules in the place of those that are in force.
     *
     * @param change from the rules as they are now; they may be others than the page showed
     * @return whether anything is different now
     */
    @Transactional
    public boolean change(UnaryOperator<RoutingRules> change) {
        var tenantId = workplace.getTenant().getId();
        var project = tenants.project(tenantId, workplace.getProject().getId());
        if (!isOpen() || project.isEmpty()) {
            return false;
        }
        var now = project.get().getRouting();
        var wanted = change.apply(now);
        if (wanted.equals(now)) {
            return false;
        }
        var id = project.get().getId();
        tenants.change(tenantId, id, new ProjectSettings(null, null, null, wanted));
        records.add(new AdminRecord(workplace.getMember().getId(), tenantId, "tenancy.change-project", id));
        return true;
    }
}
