package dev.hubgate.console.shell;

import dev.hubgate.store.tenancy.Member;
import dev.hubgate.store.tenancy.Project;
import dev.hubgate.store.tenancy.Tenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * Who is at work here and on which project. Found anew for each request by the door of the tenancy package; a page that was not
 * reached through it has none and fails.
 */
@Named
@RequestScoped
public class Workplace {

    private Member member;
    private Tenant tenant;
    private Project project;

    /** Called by the door, once it has checked that all three belong together. */
    public void enter(Member member, Tenant tenant, Project project) {
        this.member = member;
        this.tenant = tenant;
        this.project = project;
    }

    public Member getMember() {
        return given(member);
    }

    public Tenant getTenant() {
        return given(tenant);
    }

    public Project getProject() {
        return given(project);
    }

    private static <T> T given(T value) {
        if (value == null) {
            throw new IllegalStateException("this page was reached past the check of its project");
        }
        return value;
    }
}
