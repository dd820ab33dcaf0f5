package dev.hubgate.console.firewall;

import dev.hubgate.console.shell.Notices;
import dev.hubgate.console.shell.Workplace;
import dev.hubgate.firewall.policy.PolicyDocument;
import dev.hubgate.firewall.policy.PolicyFault;
import dev.hubgate.firewall.policy.PolicyReader;
import dev.hubgate.store.firewall.Policies;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The page of one version of a policy: what it says, what putting it into force would change, and that very step. */
@Named("policyVersionView")
@RequestScoped
public class PolicyVersionView {

    @Inject
    private PolicyDesk desk;

    @Inject
    private Authors authors;

    @Inject
    private Workplace workplace;

    @Inject
    private HttpServletRequest request;

    private int number;
    private Policies.Issue issue;
    private int activeVersion;
    private List<Setting> settings = List.of();
    private List<Change> changes = List.of();

    @PostConstruct
    void read() {
        var text = request.getParameter("v");
        number = text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        issue = desk.version(number).orElse(null);
        if (issue == null) {
            return;
        }
        var active = desk.active();
        activeVersion = active.version().getVersion();
        var shown = document(issue);
        var inForce = document(active);
        settings = shown == null ? List.of() : Setting.of(shown);
        if (shown != null && inForce != null) {
            changes = Changes.between(inForce, shown);
        }
    }

    /** Answers 404 where the project has no such version. */
    public void open() throws IOException {
        if (!isThere()) {
            var context = FacesContext.getCurrentInstance();
            ((HttpServletResponse) context.getExternalContext().getResponse())
                    .sendError(HttpServletResponse.SC_NOT_FOUND);
            context.responseComplete();
        }
    }

    public boolean isThere() {
        return issue != null;
    }

    private static PolicyDocument document(Policies.Issue issue) {
        try {
            return PolicyReader.read(issue.version().getDocument());
        } catch (PolicyFault unreadable) {
            return null;
        }
    }

    public String activate() {
        var changed = desk.activate(number);
        Notices.afterRedirect(
                changed
                        ? "Version " + number + " is in force again. Requests are read by it within a second."
                        : "Nothing was changed: version " + number + " is in force already, or you may not change it.");
        return "/app/policy?faces-redirect=true&p=" + workplace.getProject().getSlug();
    }

    public boolean isEditable() {
        return desk.isOpen();
    }

    public int getNumber() {
        return number;
    }

    public VersionRow getVersion() {
        var version = issue.version();
        return new VersionRow(
                version.getVersion(), version.getCreatedAt(), authors.name(version.getCreatedBy()), issue.active());
    }

    public int getActiveVersion() {
        return activeVersion;
    }

    /** All that it says; empty if it cannot be read. */
    public List<Setting> getSettings() {
        return settings;
    }

    /** From the version in force to this one. */
    public List<Change> getChanges() {
        return changes;
    }
}
