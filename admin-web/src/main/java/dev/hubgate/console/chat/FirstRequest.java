package dev.hubgate.console.chat;

import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.audit.Requests;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;

/** Whether a request of this project has come, and how long the open page has waited for one. */
@Named
@RequestScoped
public class FirstRequest {

    private static final String SINCE = "hubgate.waiting-since";
    private static final Duration SLOW = Duration.ofMinutes(1);
    private static final Duration GIVE_UP = Duration.ofMinutes(20);

    @EJB
    private Requests requests;

    @Inject
    private Workplace workplace;

    private boolean looked;
    private RequestRecord latest;

    /** The newest request; null while there is none. */
    public RequestRecord getLatest() {
        if (!looked) {
            looked = true;
            latest = requests
                    .find(new Requests.Search(
                            workplace.getTenant().getId(),
                            workplace.getProject().getId(),
                            null,
                            null,
                            1))
                    .stream()
                    .findFirst()
                    .orElse(null);
        }
        return latest;
    }

    /** Whether one went well. */
    public boolean isAnswered() {
        return getLatest() != null && getLatest().outcome().status() < 400;
    }

    /** Whether one came and was refused. */
    public boolean isRefused() {
        return getLatest() != null && !isAnswered();
    }

    /** Whether it takes so long that something may be wrong. */
    public boolean isSlow() {
        return waited().compareTo(SLOW) >= 0;
    }

    /** Whether the page need not ask any more: it came, or nobody is there to send it. */
    public boolean isOver() {
        return isAnswered() || isGivenUp();
    }

    public boolean isGivenUp() {
        return !isAnswered() && waited().compareTo(GIVE_UP) >= 0;
    }

    private static Duration waited() {
        var view = FacesContext.getCurrentInstance().getViewRoot().getViewMap();
        var since = (Instant) view.computeIfAbsent(SINCE, name -> Instant.now());
        return Duration.between(since, Instant.now());
    }
}
