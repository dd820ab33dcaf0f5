package dev.hubgate.console.shell;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Lets forms post to the address that their page was opened with, project included, so that it stays a bookmark. */
public class ProjectKeepingViews extends ViewHandlerWrapper {

    /** The query parameter that names the project by its slug. */
    public static final String PROJECT = "p";

    public ProjectKeepingViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var url = super.getActionURL(context, viewId);
        var slug = context.getExternalContext().getRequestParameterMap().get(PROJECT);
        // Links and redirects name their parameters themselves; only a form's action is rendered from inside a form.
        if (slug == null || !(UIComponent.getCurrentComponent(context) instanceof UIForm)) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + PROJECT + "=" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }
}
