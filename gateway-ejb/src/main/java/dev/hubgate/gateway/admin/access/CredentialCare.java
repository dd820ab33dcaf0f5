package dev.hubgate.gateway.admin.access;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.flow.CredentialTrial;
import dev.hubgate.store.access.ProviderCredential;
import dev.hubgate.store.access.ProviderCredentials;
import dev.hubgate.store.access.Rewrapping;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** What is done with stored credentials, in no transaction of its own: trying one out, and putting all under another key. */
@ApplicationScoped
public class CredentialCare {

    private static final int BATCH = 500;
    private static final int NOT_IN_TIME = 504;

    @Inject
    private ProviderCredentials credentials;

    @Inject
    private Rewrapping rewrapping;

    @Inject
    private DirectoryKeeper directories;

    @Inject
    private CredentialTrial trial;

    @Inject
    private AdminRecords records;

    @Inject
    private Reach reach;

    /** Calls the provider with it, now. */
    public TrialView test(AdminCaller caller, String id) {
        var credential = reach.credential(caller, id);
        var directory = directories.current();
        var upstream = upstream(directory, credential)
                .orElseThrow(() -> Failure.conflict(
                                "This credential is not in use: it or its provider is switched off, or it cannot be read here.")
                        .exception());
        records.add(new AdminRecord(caller.tokenId(), credential.getTenantId(), "access.test-credential", id));
        var outcome = run(directory, upstream);
        credentials.tested(id, credential.getVersion(), outcome.isGood() ? "ok" : outcome.code());
        return TrialView.of(outcome);
    }

    private CredentialTrial.Outcome run(Directory directory, Upstream upstream) {
        var started = System.nanoTime();
        try {
            return trial.run(directory, upstream);
        } catch (BulkheadException e) {
            throw Failure.unavailable("Other credentials are being tested at this moment. Try again.")
                    .exception();
        } catch (TimeoutException e) {
            return CredentialTrial.Outcome.since(started, NOT_IN_TIME, "timeout");
        }
    }

    private static Optional<Upstream> upstream(Directory directory, ProviderCredential credential) {
        var pool = credential.getProjectId() == null
                ? directory.pool(credential.getProvider())
                : directory.ownPool(credential.getProjectId(), credential.getProvider());
        return pool.stream()
                .filter(upstream -> credential.getId().equals(upstream.credentialId()))
                .findFirst();
    }

    /** Puts all stored credentials under the key-encryption key in use. Doing so again, or twice at once, does no harm. */
    public RewrapView rewrap(AdminCaller caller) {
        Reach.requireOperator(caller);
        var before = rewrapping.current();
        // First all that nobody holds, then what was held, and has a key that opens it.
        var first = pass(false);
        var second = pass(true);
        records.add(new AdminRecord(caller.tokenId(), null, "access.rewrap-credentials", "all"));
        return new RewrapView(first.rewrapped() + second.rewrapped(), before, second.failed());
    }

    private Rewrapping.Batch pass(boolean wait) {
        var rewrapped = 0;
        var failed = 0;
        var batch = rewrapping.rewrap("", BATCH, wait);
        while (batch.last() != null) {
            rewrapped += batch.rewrapped();
            failed += batch.failed();
            batch = rewrapping.rewrap(batch.last(), BATCH, wait);
        }
        return new Rewrapping.Batch(rewrapped, failed, null);
    }
}
