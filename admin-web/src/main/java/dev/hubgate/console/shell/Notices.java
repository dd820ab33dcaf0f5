package dev.hubgate.console.shell;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Short messages to the person at the page. */
public final class Notices {

    private Notices() {}

    /** Says on the next page what was done. */
    public static void afterRedirect(String text) {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    /** Says on this page why nothing was done. */
    public static void refuse(String text) {
        refuse(null, text);
    }

    /** The same beside one field, named by its client id. */
    public static void refuse(String field, String text) {
        var context = FacesContext.getCurrentInstance();
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
    }

    /** Whether anything was refused so far. */
    public static boolean refused() {
        return FacesContext.getCurrentInstance().isValidationFailed();
    }
}
