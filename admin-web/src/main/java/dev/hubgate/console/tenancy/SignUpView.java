package dev.hubgate.console.tenancy;

import dev.hubgate.console.access.AttemptLimits;
import dev.hubgate.console.access.CredentialsForm;
import dev.hubgate.console.access.EmailAddress;
import dev.hubgate.console.access.KeyHandOver;
import dev.hubgate.console.access.LogIn;
import dev.hubgate.console.access.PasswordRules;
import dev.hubgate.console.shell.Notices;
import dev.hubgate.store.Conflict;
import dev.hubgate.store.tenancy.Members;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The sign-up page. */
@Named("signUpView")
@RequestScoped
public class SignUpView extends CredentialsForm {

    private static final int MAX_ORGANISATION = 120;

    @Inject
    private SignUpDesk desk;

    @Inject
    private LogIn logIn;

    @Inject
    private AttemptLimits limits;

    @Inject
    private KeyHandOver handOver;

    @Inject
    private HttpServletRequest request;

    private String organisation;

    /** Leads those on who are in already. */
    public void open() throws IOException {
        if (request.getUserPrincipal() != null) {
            goTo("/");
        }
    }

    public void submit() throws IOException {
        setEmail(getEmail().strip());
        if (request.getUserPrincipal() != null || !isAcceptable()) {
            open();
            return;
        }
        if (!limits.allowsSignUp()) {
            Notices.refuse("Too many accounts were asked for from your address. Try again in an hour.");
            return;
        }
        try {
            enter(desk.signUp(getEmail(), getPassword(), organisationOrDefault(organisation, getEmail())));
        } catch (Conflict taken) {
            // Says neither that the address is known nor that it is not; see docs/console.md.
            Notices.refuse(
                    "No account could be made with these details. If you have signed up before, log in instead.");
        }
    }

    private boolean isAcceptable() {
        if (!EmailAddress.isPlausible(getEmail())) {
            Notices.refuse(
                    "signup:email", "This does not look like an e-mail address. It should be like ada@example.com.");
        }
        PasswordRules.objection(getPassword(), getEmail()).ifPresent(why -> Notices.refuse("signup:password", why));
        if (organisation != null
                && (organisation.strip().length() > MAX_ORGANISATION
                        || organisation.chars().anyMatch(Character::isISOControl))) {
            Notices.refuse("signup:organisation", "Use at most 120 characters.");
        }
        return !FacesContext.getCurrentInstance().isValidationFailed();
    }

    private void enter(Members.SignedUp made) throws IOException {
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        if (logIn.enterFounder(request, response, made.member().getId())) {
            handOver.leave(request, new KeyHandOver.Shown(made.key().getName(), made.keyText()));
            goTo("/app/start?p=" + made.project().getSlug());
        } else {
            goTo("/login");
        }
    }

    private void goTo(String page) throws IOException {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().redirect(request.getContextPath() + page);
        context.responseComplete();
    }

    static String organisationOrDefault(String organisation, String email) {
        return organisation == null || organisation.isBlank()
                ? email.substring(0, email.indexOf('@'))
                : organisation.strip();
    }

    /** May be left out. */
    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
