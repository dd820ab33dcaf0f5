package dev.hubgate.store;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/** The database could not do what it was asked to. The message names the SQL state and no value. */
@ApplicationException(rollback = true)
public class StorageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean transientFailure;

    public StorageFailure(SQLException cause) {
        // The driver's message can quote a row's values, so neither it nor the cause goes along.
        super("database refused the statement, SQL state " + cause.getSQLState());
        setStackTrace(cause.getStackTrace());
        var state = cause.getSQLState() == null ? "" : cause.getSQLState();
        transientFailure = state.startsWith("40") || state.startsWith("08") || state.startsWith("57");
    }

    /** Whether the same statement may succeed when it is tried again: deadlock, serialisation, lost connection. */
    public boolean isTransient() {
        return transientFailure;
    }
}
