package dev.hubgate.console.access;

import dev.hubgate.console.shell.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The log-in page. */
@Named("logInView")
@RequestScoped
public class LogInView extends CredentialsForm {

    @Inject
    private LogIn logIn;

    @Inject
    private HttpServletRequest request;

    private String next;
    private boolean expired;

    /** Leads those on who are in already. */
    public void open() throws IOException {
        if (request.getUserPrincipal() != null) {
            goOn(FacesContext.getCurrentInstance());
        }
    }

    /** Tries to log in. */
    public void submit() throws IOException {
        var context = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        if (request.getUserPrincipal() != null) {
            goOn(context);
            return;
        }
        switch (logIn.attempt(request, response, getEmail(), getPassword())) {
            case IN -> goOn(context);
            case REFUSED -> Notices.refuse("E-mail and password do not belong together. Check both and try again.");
            case TOO_MANY ->
                Notices.refuse(
                        "There were too many attempts. Wait 15 minutes, then try again; nothing was checked now.");
        }
    }

    private void goOn(FacesContext context) throws IOException {
        var page = NextPage.checked(next);
        context.getExternalContext().redirect(request.getContextPath() + (page.isEmpty() ? "/" : page));
        context.responseComplete();
    }

    /** The page to go to afterwards. */
    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = NextPage.checked(next);
    }

    /** Whether a session ended under somebody's hands. */
    public boolean isExpired() {
        return expired;
    }

    public void setExpired(boolean expired) {
        this.expired = expired;
    }
}
