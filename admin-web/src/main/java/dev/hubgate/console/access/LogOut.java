package dev.hubgate.console.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Ends a session, not only what it knows of the person. */
@Named
@RequestScoped
public class LogOut {

    @Inject
    private HttpServletRequest request;

    public void submit() throws IOException, ServletException {
        var context = FacesContext.getCurrentInstance();
        request.logout();
        context.getExternalContext().invalidateSession();
        context.getExternalContext().redirect(request.getContextPath() + "/login");
        context.responseComplete();
    }
}
