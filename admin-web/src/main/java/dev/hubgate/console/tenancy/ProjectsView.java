package dev.hubgate.console.tenancy;

import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.tenancy.Project;
import dev.hubgate.store.tenancy.Tenants;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The projects to switch between. */
@Named("projectsView")
@RequestScoped
public class ProjectsView {

    private static final int MAX = 50;

    @EJB
    private Tenants tenants;

    @Inject
    private Workplace workplace;

    private List<Project> projects;

    /** The tenant's first fifty. */
    public List<Project> getProjects() {
        if (projects == null) {
            projects = tenants.projects(workplace.getTenant().getId(), null, MAX);
        }
        return projects;
    }
}
