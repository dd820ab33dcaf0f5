package dev.hubgate.gateway.admin;

import dev.hubgate.store.access.IdempotencyKeys;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets old Idempotency-Keys, hourly. Several nodes doing it do no harm. */
@Singleton
public class IdempotencyPurge {

    @Inject
    private IdempotencyKeys keys;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void purge() {
        keys.purge();
    }
}
