package dev.hubgate.gateway.admin.tenancy;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.Change;
import dev.hubgate.gateway.admin.Creation;
import dev.hubgate.gateway.admin.Creations;
import dev.hubgate.gateway.admin.Creations.Made;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.tenancy.Project;
import dev.hubgate.store.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Adds projects, changes and shows them. */
@ApplicationScoped
public class ProjectDesk {

    @Inject
    private Tenants tenants;

    @Inject
    private RoutingChange routing;

    @Inject
    private AdminRecords records;

    @Inject
    private Creations creations;

    @Inject
    private Reach reach;

    @Change
    public ProjectView add(Creation<ProjectDraft> creation) {
        var caller = creation.caller();
        var tenantId = reach.tenantId(caller, creation.draft().tenantId());
        return creations.once(
                creation,
                () -> add(caller, tenantId, creation.draft().name()),
                id -> ProjectView.of(reach.project(caller, id)));
    }

    private Made<ProjectView> add(AdminCaller caller, String tenantId, String name) {
        var project = tenants.addProject(tenantId, name);
        records.add(new AdminRecord(caller.tokenId(), tenantId, "tenancy.add-project", project.getId()));
        return new Made<>(project.getId(), ProjectView.of(project));
    }

    @Change
    public ProjectView change(AdminCaller caller, String id, ProjectPatch patch) {
        var project = reach.project(caller, id);
        var settings = patch.settings(routing.after(patch, project.getRouting()));
        if (!settings.areThoseOf(project)) {
            tenants.change(project.getTenantId(), id, settings);
            records.add(new AdminRecord(caller.tokenId(), project.getTenantId(), "tenancy.change-project", id));
        }
        return ProjectView.of(project);
    }

    public ProjectView project(AdminCaller caller, String id) {
        return ProjectView.of(reach.project(caller, id));
    }

    /** @param tenantId as the client named it, or null */
    public Page<ProjectView> projects(AdminCaller caller, String tenantId, PageQuery query) {
        var found = tenants.projects(reach.tenantId(caller, tenantId), query.afterId(), query.fetch());
        return Page.of(found, query.limit(), Project::getId, ProjectView::of);
    }
}
