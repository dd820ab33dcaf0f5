package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.failure.Failure;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.Set;

/**
 * Runs a change again that lost a race: two projects of one name, two edits of one row. The next time it sees what won, and
 * answers as if it had come later. Stands outside the transaction.
 */
@Change
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class LostRaces implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Unique violation, serialisation failure, deadlock. */
    private static final Set<String> RACES = Set.of("23505", "40001", "40P01");

    private static final int ATTEMPTS = 4;

    @AroundInvoke
    Object again(InvocationContext call) throws Exception {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return call.proceed();
            } catch (RuntimeException e) {
                if (!isLostRace(e)) {
                    throw e;
                }
            }
        }
        throw Failure.conflict("Others keep changing this at the same moment. Try again.")
                .exception();
    }

    static boolean isLostRace(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || (cause instanceof SQLException sql && RACES.contains(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }
}
