package dev.hubgate.gateway.directory;

import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.credential.Keyring;
import dev.hubgate.gateway.credential.MalformedCredential;
import dev.hubgate.store.access.Sealed;
import dev.hubgate.store.access.SecretBox;
import dev.hubgate.store.access.UnreadableSecret;
import dev.hubgate.store.directory.DirectoryRows;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Credentials in the clear, in the memory of this node alone. What was opened once is kept until it is replaced or deleted:
 * with thousands of them, opening is what takes time.
 */
final class OpenedCredentials {

    private static final Logger LOG = System.getLogger(OpenedCredentials.class.getName());
    private static final int MOST_LOGGED = 10;

    private final SecretBox secretBox;
    private final Keyring keyring;
    private Map<String, Opened> opened = Map.of();

    /** @param credential null if it cannot be used */
    private record Opened(Sealed secret, Credential credential) {

        /** Another key around the same secret may make one open that did not. */
        boolean isStill(Sealed other) {
            return credential == null ? secret.equals(other) : secret.holdsTheSameAs(other);
        }
    }

    OpenedCredentials(SecretBox secretBox, Keyring keyring) {
        this.secretBox = secretBox;
        this.keyring = keyring;
    }

    /** Opens those that were not open yet and forgets those that are not there any more. */
    void update(List<DirectoryRows.Credential> rows) {
        var now = new HashMap<String, Opened>();
        var problems = new ArrayList<String>();
        for (var row : rows) {
            var known = opened.get(row.id());
            now.put(row.id(), known != null && known.isStill(row.secret()) ? known : open(row, problems));
        }
        opened = now;
        problems.stream()
                .limit(MOST_LOGGED)
                .forEach(problem -> LOG.log(Level.WARNING, "a credential cannot be used: {0}", problem));
        if (problems.size() > MOST_LOGGED) {
            LOG.log(Level.WARNING, "and {0} more cannot be used", problems.size() - MOST_LOGGED);
        }
    }

    boolean isUsable(DirectoryRows.Credential row) {
        return of(row) != null;
    }

    /** The credential, null if it cannot be used. */
    Credential of(DirectoryRows.Credential row) {
        return opened.get(row.id()).credential();
    }

    private Opened open(DirectoryRows.Credential row, List<String> problems) {
        try {
            var json = secretBox.open(row.id(), row.provider(), row.secret());
            var credential = row.projectId() == null ? keyring.read(json) : keyring.readOwn(json);
            return new Opened(row.secret(), credential);
        } catch (UnreadableSecret | MalformedCredential e) {
            problems.add(row.id() + " of provider " + row.provider() + ": " + e.getMessage());
            return new Opened(row.secret(), null);
        }
    }
}
