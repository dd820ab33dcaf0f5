package dev.hubgate.store.catalog;

import jakarta.ejb.ApplicationException;

/** A price list that is wrong as a whole, so that nothing of it is to be believed. */
@ApplicationException(rollback = true)
public class BrokenPriceList extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message safe to show to the operator: numbers, nothing of what was read */
    public BrokenPriceList(String message) {
        super(message);
    }
}
