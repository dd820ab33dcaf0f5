package dev.hubgate.console.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The key that this page, and no later one, may show. */
@Named
@RequestScoped
public class NewKey {

    @Inject
    private KeyHandOver handOver;

    @Inject
    private HttpServletRequest request;

    private KeyHandOver.Shown shown;

    @PostConstruct
    void fetch() {
        // A background request has no place to show it in.
        if (request.getMethod().equals("GET")) {
            shown = handOver.take(request).orElse(null);
        }
    }

    public boolean isThere() {
        return shown != null;
    }

    public String getName() {
        return shown == null ? null : shown.name();
    }

    /** The secret. */
    public String getText() {
        return shown == null ? null : shown.text().value();
    }
}
