package dev.hubgate.console.access;

import dev.hubgate.console.shell.ClientAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often passwords may be tried, accounts be founded and texts be checked by strangers. An attempt counts before the password is looked at and is
 * given back when it was right, so that attempts made at the same moment count too. Kept in the memory of this node.
 */
@ApplicationScoped
public class AttemptLimits {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration SIGN_UP_WINDOW = Duration.ofHours(1);
    private static final Duration LEAK_CHECK_WINDOW = Duration.ofHours(1);
    /** For one account from one client: what a person who forgot needs. */
    private static final int PER_PAIR = 8;
    /** For one account from everywhere: high, so that a stranger cannot easily lock its owner out. */
    private static final int PER_ACCOUNT = 100;
    /** For all accounts from one client: an office may share an address. */
    private static final int PER_CLIENT = 60;

    @Inject
    private ClientAddress client;

    @Inject
    @ConfigProperty(name = "hubgate.console.signups-per-hour", defaultValue = "30")
    private int signUpsPerHour;

    @Inject
    @ConfigProperty(name = "hubgate.console.leak-checks-per-hour", defaultValue = "120")
    private int leakChecksPerHour;

    private AttemptCounter pairs;
    private AttemptCounter accounts;
    private AttemptCounter clients;
    private AttemptCounter signUps;
    private AttemptCounter leakChecks;

    @PostConstruct
    void start() {
        var clock = InstantSource.system();
        pairs = new AttemptCounter(PER_PAIR, WINDOW, clock);
        accounts = new AttemptCounter(PER_ACCOUNT, WINDOW, clock);
        clients = new AttemptCounter(PER_CLIENT, WINDOW, clock);
        signUps = new AttemptCounter(signUpsPerHour, SIGN_UP_WINDOW, clock);
        leakChecks = new AttemptCounter(leakChecksPerHour, LEAK_CHECK_WINDOW, clock);
    }

    /** Whether this client may try a password for this account now. */
    boolean allowsLogIn(String email) {
        var account = name(email);
        return clients.allows(client.text()) && pairs.allows(client.text() + " " + account) && accounts.allows(account);
    }

    /** The password was right: the attempt does not count. */
    void loggedIn(String email) {
        var account = name(email);
        clients.giveBack(client.text());
        pairs.giveBack(client.text() + " " + account);
        accounts.giveBack(account);
    }

    /** Whether this client may found another account now. */
    public boolean allowsSignUp() {
        return signUps.allows(client.text());
    }

    /** Whether this client may have another text checked now. */
    public boolean allowsLeakCheck() {
        return leakChecks.allows(client.text());
    }

    private static String name(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
