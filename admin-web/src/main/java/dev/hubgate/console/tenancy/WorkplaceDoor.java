package dev.hubgate.console.tenancy;

import dev.hubgate.console.access.Role;
import dev.hubgate.console.shell.ProjectKeepingViews;
import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.tenancy.Member;
import dev.hubgate.store.tenancy.Members;
import dev.hubgate.store.tenancy.Project;
import dev.hubgate.store.tenancy.Tenants;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Checks at every request that the project in the address is one of the member's tenant. If it is not: 404. */
@WebFilter("/app/*")
public class WorkplaceDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    @EJB
    private transient Members members;

    @EJB
    private transient Tenants tenants;

    @Inject
    private transient Workplace workplace;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var member = Role.memberId(request).flatMap(members::member).orElse(null);
        if (member == null) {
            logOut(request, response);
            return;
        }
        var slug = request.getParameter(ProjectKeepingViews.PROJECT);
        if (slug == null) {
            leadToFirstProject(request, response, member);
            return;
        }
        var project = project(member, slug);
        var tenant = tenants.tenant(member.getTenantId()).orElse(null);
        if (project == null || tenant == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        workplace.enter(member, tenant, project);
        chain.doFilter(request, response);
    }

    private Project project(Member member, String slug) {
        return SLUG.matcher(slug).matches()
                ? tenants.projectBySlug(member.getTenantId(), slug).orElse(null)
                : null;
    }

    /** The person is gone since the log-in. */
    private static void logOut(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.logout();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + "/login");
    }

    private void leadToFirstProject(HttpServletRequest request, HttpServletResponse response, Member member)
            throws IOException {
        var first = tenants.projects(member.getTenantId(), null, 1).stream().findFirst();
        if (first.isEmpty() || !request.getMethod().equals("GET")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(request.getRequestURI() + "?" + ProjectKeepingViews.PROJECT + "="
                + first.get().getSlug());
    }
}
