package dev.hubgate.store;

import jakarta.ejb.ApplicationException;

/** A change that contradicts what is stored: a name that is taken, a reference used for another amount. */
@ApplicationException(rollback = true)
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message safe to show to the caller */
    public Conflict(String message) {
        super(message);
    }
}
