package dev.hubgate.console.access;

import dev.hubgate.console.shell.Figures;
import dev.hubgate.console.shell.Notices;
import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.access.ApiKey;
import dev.hubgate.store.audit.Requests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The page of keys. */
@Named("keysView")
@RequestScoped
public class KeysView {

    private static final int MAX_NAME = 120;
    private static final int USE_HOURS = 24;
    private static final List<Integer> LIFETIMES_DAYS = List.of(0, 7, 30, 90, 365);

    @Inject
    private KeyDesk desk;

    @Inject
    private Figures figures;

    @Inject
    private KeyHandOver handOver;

    @Inject
    private Workplace workplace;

    @Inject
    private HttpServletRequest request;

    private List<ApiKey> keys;
    private Map<String, Requests.KeyUse> use;
    private String name;
    private int lifetimeDays;

    /** Read once a request, and again after a change by the redirect that follows. */
    public List<ApiKey> getKeys() {
        if (keys == null) {
            keys = desk.list();
        }
        return keys;
    }

    /** How often a key was used in the last day. */
    public long calls(ApiKey key) {
        var found = use().get(key.getId());
        return found == null ? 0 : found.requests();
    }

    /** The same as a sentence, for somebody who is about to revoke it. */
    public String useInWords(ApiKey key) {
        var found = use().get(key.getId());
        return found == null
                ? "It was not used in the last 24 hours."
                : "It was last used " + figures.ago(found.lastAt()) + ", with "
                        + figures.quantity(found.requests(), "call") + " in the last 24 hours.";
    }

    private Map<String, Requests.KeyUse> use() {
        if (use == null) {
            use = desk.use(USE_HOURS);
        }
        return use;
    }

    public String create() {
        var wanted = name == null ? "" : name.strip();
        if (wanted.isEmpty() || wanted.length() > MAX_NAME || wanted.chars().anyMatch(Character::isISOControl)) {
            Notices.refuse(
                    "create:name", "Give it a name of 1 to 120 characters, such as the program that will use it.");
            return null;
        }
        if (!LIFETIMES_DAYS.contains(lifetimeDays)) {
            Notices.refuse("create:lifetime", "Choose one of the times offered.");
            return null;
        }
        var expiresAt = lifetimeDays == 0 ? null : Instant.now().plus(Duration.ofDays(lifetimeDays));
        handOver.leave(request, desk.issue(wanted, expiresAt));
        return here();
    }

    public String revoke(String keyId) {
        desk.revoke(keyId)
                .ifPresentOrElse(
                        key -> Notices.afterRedirect("Key “" + key.getName() + "” is revoked. Programs that still"
                                + " use it get status 401 from now on."),
                        () -> Notices.afterRedirect("There was no such key. Nothing was changed."));
        return here();
    }

    private String here() {
        return "/app/keys?faces-redirect=true&p=" + workplace.getProject().getSlug();
    }

    public List<Integer> getLifetimesDays() {
        return LIFETIMES_DAYS;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** How long a new key works; 0 for ever. */
    public int getLifetimeDays() {
        return lifetimeDays;
    }

    public void setLifetimeDays(int lifetimeDays) {
        this.lifetimeDays = lifetimeDays;
    }
}
