package dev.hubgate.console.firewall;

import dev.hubgate.console.access.AttemptLimits;
import dev.hubgate.console.shell.Notices;
import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.policy.AllowList;
import dev.hubgate.firewall.policy.Policy;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/**
 * The leak check, for everybody. The answer to its form is the page itself: a redirect would have to carry the text on, in an
 * address or in a session, and it is to be nowhere but in this request. For the same reason its field is none of Faces', which
 * would keep what was typed with the page's state.
 */
@Named("leakCheckView")
@RequestScoped
public class LeakCheckView {

    private static final String TEXT = "leak-text";
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    @Inject
    private Engine engine;

    @Inject
    private AttemptLimits limits;

    @Inject
    private HttpServletRequest request;

    private String text = "";
    private String sensitivity = "balanced";
    private LeakReport report;

    @PostConstruct
    void read() {
        text = SubmittedText.of(request, TEXT);
    }

    /** The page is opened: a text will follow. */
    public void open() {
        engine.prepare();
    }

    public void check() {
        var level = Choices.sensitivity(sensitivity);
        var objection = objection(level);
        if (objection != null) {
            Notices.refuse(objection);
            return;
        }
        if (!limits.allowsLeakCheck()) {
            status(TOO_MANY);
            Notices.refuse(
                    "Many texts were checked from your address. Wait an hour, then go on; this one was not read.");
            return;
        }
        switch (engine.read(text, policy(level))) {
            case Trial.Done done ->
                report = LeakReport.of(
                        text,
                        done.inspection(),
                        InjectionWords.of(
                                done.inspection().injection(), done.inspection().flagged()));
            case Trial.Busy busy ->
                refuseForNow("Many people are checking texts at this moment. Try again in a minute.");
            case Trial.TooLong late -> refuseForNow("This text took too long to read. Try a shorter one.");
        }
    }

    private String objection(Sensitivity level) {
        if (level == null) {
            return "Choose one of the sensitivities offered.";
        }
        if (text.isBlank()) {
            return "There is nothing to check yet: paste a text first.";
        }
        return text.length() > Engine.MOST_CHARS
                ? "That is too long: at most 20,000 characters are checked at once."
                : null;
    }

    private static void refuseForNow(String words) {
        status(UNAVAILABLE);
        Notices.refuse(words);
    }

    private static void status(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    private static Policy policy(Sensitivity sensitivity) {
        return new Policy(
                sensitivity,
                Policy.actions(Action.REDACT, Map.of()),
                List.of(),
                AllowList.NONE,
                Action.FLAG,
                Action.OFF,
                Action.OFF,
                false,
                false);
    }

    /** What was sent, so that it can be changed and checked again. */
    public String getText() {
        return text;
    }

    public int getMostChars() {
        return Engine.MOST_CHARS;
    }

    public String getSensitivity() {
        return sensitivity;
    }

    public void setSensitivity(String sensitivity) {
        this.sensitivity = sensitivity;
    }

    /** Null before anything was checked. */
    public LeakReport getReport() {
        return report;
    }
}
