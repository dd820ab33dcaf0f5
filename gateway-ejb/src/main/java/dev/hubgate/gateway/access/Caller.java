package dev.hubgate.gateway.access;

import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.failure.Failure;

/** Who knocks. */
public sealed interface Caller {

    /**
     * A key that works.
     *
     * @param project how its requests are treated
     */
    record Known(String keyId, String tenantId, String walletId, Project project) implements Caller {

        /** Null for a tenant-wide key. */
        public String projectId() {
            return project.id();
        }
    }

    /** Nobody we know, and what to say to them. */
    record Unknown(Failure failure) implements Caller {}

    /** Somebody we know and do not let in; the record names them. */
    record Barred(String keyId, String tenantId, String projectId, Failure failure) implements Caller {}
}
