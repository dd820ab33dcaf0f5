package dev.hubgate.console.access;

import dev.hubgate.store.access.KeyText;
import dev.hubgate.store.access.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries a new key over the redirect from the form that made it to the page that shows it, once. The session holds only
 * a ticket: sessions may be written to disk or copied between nodes, this map never is. What nobody fetches within two
 * minutes is forgotten, and so is everything at a restart.
 */
@ApplicationScoped
public class KeyHandOver {

    private static final String TICKET = "hubgate.key-ticket";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MAX_WAITING = 1_000;

    private final InstantSource clock;
    private final Map<String, Parcel> waiting = new LinkedHashMap<>();

    private record Parcel(Shown shown, long untilMs) {}

    /**
     * A key to be shown.
     *
     * @param name its name
     * @param text the secret
     */
    public record Shown(String name, KeyText text) {}

    public KeyHandOver() {
        this(InstantSource.system());
    }

    KeyHandOver(InstantSource clock) {
        this.clock = clock;
    }

    /** Leaves a key for the next page of this session. */
    public void leave(HttpServletRequest request, Keys.Issued issued) {
        leave(request, new Shown(issued.key().getName(), issued.text()));
    }

    /** Leaves a key for the next page of this session. */
    public void leave(HttpServletRequest request, Shown shown) {
        var ticket = UUID.randomUUID().toString();
        request.getSession().setAttribute(TICKET, ticket);
        put(ticket, shown);
    }

    /** Takes what was left for this session. The second time there is nothing. */
    public Optional<Shown> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(TICKET) instanceof String ticket)) {
            return Optional.empty();
        }
        session.removeAttribute(TICKET);
        return take(ticket);
    }

    synchronized void put(String ticket, Shown shown) {
        dropStale();
        while (waiting.size() >= MAX_WAITING) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        waiting.put(ticket, new Parcel(shown, clock.millis() + PATIENCE.toMillis()));
    }

    synchronized Optional<Shown> take(String ticket) {
        dropStale();
        return Optional.ofNullable(waiting.remove(ticket)).map(Parcel::shown);
    }

    private void dropStale() {
        var now = clock.millis();
        waiting.values().removeIf(parcel -> parcel.untilMs() <= now);
    }
}
