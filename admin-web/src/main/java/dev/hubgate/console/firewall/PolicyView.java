package dev.hubgate.console.firewall;

import dev.hubgate.console.shell.Notices;
import dev.hubgate.console.shell.Workplace;
import dev.hubgate.firewall.policy.PolicyDocument;
import dev.hubgate.firewall.policy.PolicyFault;
import dev.hubgate.firewall.policy.PolicyReader;
import dev.hubgate.store.firewall.Policies;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The page of a project's policy: its form, what saving it would change, and its versions. */
@Named("policyView")
@RequestScoped
public class PolicyView {

    private static final String ROWS = "rows";
    private static final String BASE = "base";

    @Inject
    private PolicyDesk desk;

    @Inject
    private Authors authors;

    @Inject
    private Engine engine;

    @Inject
    private Workplace workplace;

    @Inject
    private HttpServletRequest request;

    private Policies.Issue active;
    private PolicyDocument inForce;
    private PolicyForm form;
    private List<String> faults = List.of();
    private List<Change> changes = List.of();
    private List<VersionRow> history;

    @PostConstruct
    void read() {
        active = desk.active();
        try {
            inForce = PolicyReader.read(active.version().getDocument());
        } catch (PolicyFault unreadable) {
            faults = List.of(
                    "Version " + getActiveVersion() + " cannot be read, so all requests are refused. Below is what"
                            + " newcomers get: save it to let requests through again.");
        }
        form = new PolicyForm(inForce == null ? PolicyDocument.DEFAULT : inForce);
        int rows = number(ROWS);
        if (isEditable() && rows >= 0) {
            form.haveRows(Math.min(rows, PolicyReader.MOST_PATTERNS));
        }
    }

    /** The page is opened: a text to try may follow. */
    public void open() {
        engine.prepare();
    }

    public boolean isEditable() {
        return desk.isOpen();
    }

    public void addPattern() {
        if (isMorePatterns()) {
            form.getPatterns().add(new PatternRow());
            PrimeFaces.current().focus("policy:patterns:" + (form.getPatterns().size() - 1) + ":name");
        }
    }

    public void removePattern(int row) {
        if (isEditable() && row >= 0 && row < form.getPatterns().size()) {
            form.getPatterns().remove(row);
            PrimeFaces.current().focus("policy:add");
        }
    }

    public boolean isMorePatterns() {
        return form.getPatterns().size() < PolicyReader.MOST_PATTERNS;
    }

    /** What the form says; where it is no policy, its faults are shown. */
    Draft draft() {
        var draft = Draft.of(form);
        faults = draft.faults();
        return draft;
    }

    /** Shows what saving would change; asks for nothing where there is nothing to ask. */
    public void review() {
        var draft = draft();
        if (draft.document() == null || !isEditable()) {
            return;
        }
        changes = inForce == null
                ? List.of(new Change("The whole policy", "cannot be read", "as in this form"))
                : Changes.between(inForce, draft.document());
        if (changes.isEmpty()) {
            faults = List.of("There is nothing to save: version " + getActiveVersion() + " says the same.");
            return;
        }
        PrimeFaces.current().ajax().addCallbackParam("valid", true);
    }

    public String save() {
        var draft = draft();
        if (draft.document() == null) {
            return null;
        }
        var issued = desk.issue(draft.document(), number(BASE));
        if (issued.isEmpty()) {
            faults = List.of("Nothing was saved: somebody else put version " + getActiveVersion()
                    + " into force meanwhile. Your draft is still here; review it once more, against that version.");
            return null;
        }
        Notices.afterRedirect("Version " + issued.get() + " is in force. Requests are read by it within a second.");
        return "/app/policy?faces-redirect=true&p=" + workplace.getProject().getSlug();
    }

    private int number(String parameter) {
        var text = request.getMethod().equals("POST") ? request.getParameter(parameter) : null;
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    public PolicyForm getForm() {
        return form;
    }

    public int getActiveVersion() {
        return active.version().getVersion();
    }

    public List<KindGroup> getGroups() {
        return KindGroup.ALL;
    }

    /** What is wrong with the draft as a whole. */
    public List<String> getFaults() {
        return faults;
    }

    /** Whether there is a pattern that cannot be. */
    public boolean isPatternFault() {
        return form.getPatterns().stream().anyMatch(row -> row.getFault() != null);
    }

    /** From the version in force to the draft. */
    public List<Change> getChanges() {
        return changes;
    }

    /** The newest twenty versions. */
    public List<VersionRow> getHistory() {
        if (history == null) {
            history = desk.history().stream()
                    .map(issue -> new VersionRow(
                            issue.version().getVersion(),
                            issue.version().getCreatedAt(),
                            authors.name(issue.version().getCreatedBy()),
                            issue.active()))
                    .toList();
        }
        return history;
    }
}
